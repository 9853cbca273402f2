// `npm run build:lib`: the engine and the element <adjoint-graph> as modules with types, in dist-lib/.
import { libraryConfig } from './library.ts';

export default libraryConfig('dist-lib');
