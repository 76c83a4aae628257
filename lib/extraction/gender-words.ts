export type Gender = "he" | "she";

const lists: [Gender, string][] = [
  [
    "he",
    "mr mister sir lord king prince duke count baron father brother uncle grandfather son nephew husband grandson stepfather monsieur m don signor herr " +
      "man boy lad gentleman fellow chap baronet earl squire knight monk priest friar abbot butler footman coachman sailor soldier schoolmaster king salesman policeman fisherman spokesman chairman businessman congressman clergyman tradesman youth parson bishop widower bridegroom papa dad daddy stripling " +
      "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger arthur lawrence albert philip jim tom bill bob joe dick harry fred ned sam ben will dan tim mike steve jeff greg ken ron don ted phil basil oliver hugh edgar ernest herbert leonard ralph simon martin alan alec luke kofi omar mohammed muhammad ahmed ali carlos juan luis pedro hans jean pierre ivan sergei vladimir hiroshi raj sanjay wei",
  ],
  [
    "she",
    "mrs ms miss madam madame mme mademoiselle mlle lady queen princess duchess countess dame mother sister aunt grandmother daughter niece wife granddaughter stepmother signora frau " +
      "woman girl lass maid maiden nurse governess housekeeper widow bride hostess actress waitress spokeswoman chairwoman businesswoman congresswoman nun abbess landlady mamma mama mum mom lady gentlewoman heiress schoolmistress " +
      "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine catherine katharine christine debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann anne annie kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie jane lucy kate kitty lizzy fanny dorothea celia edith agnes ellen eliza harriet caroline louisa sophie clara rosa daisy bessie nelly ines lena adaeze priya mei yuki fatima aisha ingrid",
  ],
];

/** What words and first names tell of somebody’s gender: “Mrs”, “the lad”, “Margaret”. In lower case, without a stop. */
export const genderWords: ReadonlyMap<string, Gender> = new Map(
  lists.flatMap(([gender, words]) => words.split(" ").map((word): [string, Gender] => [word, gender])),
);
