/** Controls, what is no character, and marks that reorder what others read: no document may hold any of them. */
const UNFIT = /[\p{Cc}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Half a character: XML has no place for one. */
const LONE = /\p{Cs}/gu;
/** A word longer than this is given places to break, so that it stays on the page. */
const LONGEST_WORD = 60;

/** Text as a person typed it, fit for a document: one line, nothing unseen, nothing that breaks the file. */
export function clean(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(LONE, '\ufffd')
    .replace(UNFIT, '')
    .trim()
    .replace(/\S+/g, (word) => (word.length <= LONGEST_WORD ? word : broken(word)));
}

function broken(word: string): string {
  const letters = [...word];
  const parts: string[] = [];
  for (let from = 0; from < letters.length; from += LONGEST_WORD)
    parts.push(letters.slice(from, from + LONGEST_WORD).join(''));
  return parts.join('\u200b');
}
