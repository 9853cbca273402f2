// The page as a whole.
export { App } from './App';
