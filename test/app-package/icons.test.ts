import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pngSize } from '../../src/local/png-size.ts';
import { decodePng, type Picture } from './decode-png.ts';

const icon = (name: string) => decodePng(readFileSync(new URL(`../../appPackage/${name}`, import.meta.url)));

function colours({ pixels }: Picture): ReadonlySet<string> {
  return new Set(pixels.filter(([, , , alpha]) => alpha > 0).map(([r, g, b]) => `${r},${g},${b}`));
}

describe('The icons', () => {
  it('are of the sizes Teams asks for', () => {
    const sizes = ['color.png', 'outline.png'].map(icon).map(({ width, height }) => [width, height]);
    expect(sizes).toEqual([
      [192, 192],
      [32, 32],
    ]);
  });

  it('have an outline of pure white on nothing', () => {
    expect([...colours(icon('outline.png'))]).toEqual(['255,255,255']);
  });

  it('leave the corners of the outline clear and its strokes solid', () => {
    const { pixels } = icon('outline.png');
    const alphas = pixels.map(([, , , alpha]) => alpha);
    expect([alphas[0], alphas[31], alphas[31 * 32]]).toEqual([0, 0, 0]);
    expect(alphas.filter((alpha) => alpha === 255).length).toBeGreaterThan(100);
  });

  it('fill the whole square in colour, for Teams rounds the corners itself', () => {
    const picture = icon('color.png');
    expect(picture.pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(colours(picture)).toContain('255,255,255');
    expect(colours(picture)).toContain('244,183,64');
  });
});

describe('A picture that is not a PNG', () => {
  it('has no size', () => {
    expect(pngSize(Buffer.from('GIF89a, and long enough to hold a header'))).toBeUndefined();
    expect(pngSize(new Uint8Array())).toBeUndefined();
  });
});
