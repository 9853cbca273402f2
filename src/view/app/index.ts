// DOOR src/view/app
export { App } from './App';
