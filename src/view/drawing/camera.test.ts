// The camera: what is in sight, and what stands in the middle after a move.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedTo, restingCamera, windowOf } from './camera';

const size = { width: 800, height: 400 };
const unmoved = { scale: 1, x: 0, y: 0 };
const box = (x: number, y: number) => ({ x, y, w: 100, h: 80 });

describe('at rest', () => {
  test('a small drawing is in sight as a whole', () => {
    const camera = restingCamera({ width: 500, height: 300 }, size, { boxes: [] }, 1, { text: 17 });
    const { x, y, w, h } = windowOf(size, camera, unmoved);
    expect([x <= 0, y <= 0, x + w >= 500, y + h >= 300]).toEqual([true, true, true, true]);
  });
  test('what the step is about is in sight wherever it stands, clear of the covered corner', () => {
    const drawing = { width: 5000, height: 3000 };
    const corner = { width: 160, height: 150 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4400 }), fc.integer({ min: 0, max: 2920 }), (x, y) => {
        const wide = { ...box(x, y), w: 600 };
        const camera = restingCamera(drawing, size, { boxes: [wide] }, 1, { text: 17, corner });
        const seen = windowOf(size, camera, unmoved);
        expect(seen.x).toBeLessThanOrEqual(x);
        expect(seen.y).toBeLessThanOrEqual(y);
        const covered = { x: seen.x + seen.w - corner.width, y: seen.y + seen.h - corner.height };
        expect(x + 600 <= covered.x + 1 || y + 80 <= covered.y + 1).toBe(true);
      }),
    );
  });
  test('in a hand what the step is about is in sight together, where that can be read at all', () => {
    const hand = { width: 360, height: 280 };
    const drawing = { width: 5000, height: 3000 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (apart) => {
        const focus = { boxes: [box(2000, 1000), box(2000, 1000 + apart)] };
        const camera = restingCamera(drawing, hand, focus, 1, { text: 17 });
        const seen = windowOf(hand, camera, unmoved);
        const together = seen.y <= 1000 && seen.y + seen.h >= 1080 + apart;
        const text = 17 * camera.scale;
        expect(text).toBeGreaterThanOrEqual(10);
        expect(together).toBe((264 / (80 + apart)) * 17 >= 10);
      }),
    );
  });
  test('where the ends of an edge are too far apart its label is in sight, and the end that fits', () => {
    const label = box(2000, 1000);
    const focus = { boxes: [box(2300, 1000), box(0, 2900)], first: [label] };
    const { x, y, w, h } = windowOf(
      size,
      restingCamera({ width: 5000, height: 3000 }, size, focus, 1, { text: 17 }),
      unmoved,
    );
    expect(x <= 2000 && x + w >= 2400 && y <= 1000 && y + h >= 1080).toBe(true);
  });
});

test('a point that the drawing is moved to stands in the middle', () => {
  const number = fc.double({ min: -3000, max: 3000, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.double({ min: 0.25, max: 6, noNaN: true }), (x, y, scale) => {
      const camera = { scale: 1.3, x: 40, y: -70 };
      const seen = windowOf(size, camera, movedTo(size, camera, scale, x, y));
      expect(seen.x + seen.w / 2).toBeCloseTo(x, 6);
      expect(seen.y + seen.h / 2).toBeCloseTo(y, 6);
    }),
  );
});
