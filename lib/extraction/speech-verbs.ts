import { hashWord } from "./hash-word";
import type { Tokens } from "./tokens";

/** What stories tell speech with, and what people do while they speak: “laughed the saloon-keeper”. */
const list =
  "acquiesced added admitted agreed announced answered apologised apologized argued asked asks assented " +
  "assured bawled began begged broke called cautioned chimed chuckled commanded commented concluded " +
  "continued cried cut declared demanded drawled echoed ejaculated enquired exclaimed explained " +
  "faltered gasped groaned growled grumbled hissed inquired insisted interrupted invited lamented " +
  "laughed murmured muttered nodded objected observed ordered persisted pleaded proceeded protested " +
  "pursued put queried quoth reflected rejoined remarked repeated replied responded resumed retorted " +
  "returned roared said say says screamed shouted sighed smiled snapped sneered sobbed soliloquized " +
  "spoke stammered suggested thought told urged ventured warned went whispered yelled";
const verbs = new Set(list.split(" ").map(hashWord));

export const isSpeechVerb = (t: Tokens, i: number) => i >= 0 && i < t.count && verbs.has(t.word[i] as number);
