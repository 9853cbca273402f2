// The tool that trains the network.
export { Training } from './Training';
export { LearningScene } from './LearningScene';
