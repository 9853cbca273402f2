// Sentences about steps and quantities, in both languages.
export { bypassSentence, causeSentence, lineCauseSentence, stepSentence } from './sentence';
export { partialReason } from './partialReason';
export { constantWord, edgeSpeech, refSpeech } from './speech';
export { derivativeTrust, trustSentence } from './precision';
