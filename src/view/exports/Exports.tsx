// The sheet of what is taken home, whose code comes when it is asked for.
import { Later, partOf } from '../marks';

const sheet = partOf(() => import('./ExportSheet'));

export const Exports = () => <Later part={sheet} show={({ ExportSheet }) => <ExportSheet />} />;
