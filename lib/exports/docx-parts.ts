import type { ZipEntry } from "./zip";

// What a Word document needs beside its text: what each part is, how they hang together, and the styles.

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

const contentTypes = `<Types xmlns="${packages}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/>
</Types>`;

const relations = (target: string, kind: string) => `<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${relationship}/${kind}" Target="${target}"/>
</Relationships>`;

const style = (id: string, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
${style("Heading1", `<w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="32"/>`)}
${style("Quote", `<w:keepNext/><w:spacing w:before="360" w:after="80"/>`, `<w:sz w:val="26"/>`)}
${style("Speaker", `<w:keepNext/><w:spacing w:after="80"/>`, "<w:b/>")}
${style("Proof", `<w:spacing w:after="40"/>`, `<w:sz w:val="18"/>`)}
</w:styles>`;

async function* once(text: string): AsyncIterable<string> {
  yield declaration + text;
}

export const docxParts = (): ZipEntry[] => [
  { name: "[Content_Types].xml", content: once(contentTypes) },
  { name: "_rels/.rels", content: once(relations("word/document.xml", "officeDocument")) },
  { name: "word/_rels/document.xml.rels", content: once(relations("styles.xml", "styles")) },
  { name: "word/styles.xml", content: once(styles) },
];
