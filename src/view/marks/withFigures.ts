// Parts that show figures of a tool come together with the code of these.
import { bringFigures } from '../../state';

/** Fetches the code of a part and that of the figures of tools; rejects where either does not come. */
export async function withFigures<T>(fetch: () => Promise<T>): Promise<T> {
  const [there, figures] = await Promise.all([fetch(), bringFigures()]);
  if (!figures) throw new Error('The figures of the tools did not come.');
  return there;
}
