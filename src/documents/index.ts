export { minutesPage } from './page.ts';
export { minutesWord } from './word.ts';
