import { readFileSync } from 'node:fs';
import type { AppParts } from '../../src/local/pack-app.ts';

const folder = new URL('../../appPackage/', import.meta.url);
const readIcon = (name: string) => readFileSync(new URL(name, folder));

export const parts: AppParts = {
  template: JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')),
  version: '1.2.3',
  color: readIcon('color.png'),
  outline: readIcon('outline.png'),
};

export const settings = {
  TEAMS_APP_ID: '0d7b1f4e-3a0c-4c55-9d0e-4c5b1b6f7a11',
  BOT_ID: '5a1f2c3d-0b1e-4f6a-8c7d-9e0f1a2b3c4d',
  APP_HOST: 'quorate.example',
} as const;
