// 后来才取的部分的用语：中文。
import { cards } from './cardsZh';
import { four } from './fourZh';
import { languageWords } from './languageZh';
import type { LaterWords } from './dictionary';
import { lecturing } from './lecturingZh';
import { price } from './priceZh';
import { shapes } from './shapeZh';
import { takeHome } from './takeHomeZh';
import { toolWords } from './toolsZh';
import { training } from './trainingZh';
import { tutor } from './tutorZh';

export const later: LaterWords = {
  ...cards,
  ...toolWords,
  ...languageWords,
  four,
  lecturing,
  price,
  tutor,
  training,
  shapes,
  takeHome,
};
