// The lanes of the numbers of weights: between two layers one column (a row, where layers are rows) with a room for each
// weight, in the order of the matrix, so that no number meets another whatever it is.

/** Weights into one unit: how many, and where the middle of their unit is, along the layer. */
interface LaneGroup {
  readonly count: number;
  readonly middle: number;
}

/** How long a room is along the lane, and what is left between two rooms, and between the rooms of two units. */
interface LaneSizes {
  readonly room: number;
  readonly air: number;
  readonly between: number;
}

const groupLength = (count: number, { room, air }: LaneSizes): number => count * room + (count - 1) * air;

/** How long a lane must be at least for so many groups of so many weights. */
export const laneLength = (groups: number, count: number, sizes: LaneSizes): number =>
  groups * groupLength(count, sizes) + (groups - 1) * sizes.between;

/**
 * Where the rooms of a lane begin, group by group: each group as near to its unit as the others let it, all of them inside
 * 0..length. `length` is at least `laneLength`.
 */
export function laneRooms(
  groups: readonly LaneGroup[],
  length: number,
  sizes: LaneSizes,
): readonly (readonly number[])[] {
  const lengths = groups.map(({ count }) => groupLength(count, sizes));
  const starts = groups.map(({ middle }, i) => middle - (lengths[i] ?? 0) / 2);
  let end = 0;
  for (const [i, of] of lengths.entries()) {
    starts[i] = Math.max(starts[i] ?? 0, end);
    end = (starts[i] ?? 0) + of + sizes.between;
  }
  let begin = length + sizes.between;
  for (let i = starts.length - 1; i >= 0; i--) {
    starts[i] = Math.min(starts[i] ?? 0, begin - sizes.between - (lengths[i] ?? 0));
    begin = starts[i] ?? 0;
  }
  return groups.map(({ count }, i) =>
    Array.from({ length: count }, (_, k) => (starts[i] ?? 0) + k * (sizes.room + sizes.air)),
  );
}
