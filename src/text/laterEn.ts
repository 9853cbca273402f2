// The words of the parts that come later, in English; the shape of those in every other language.
import { cards } from './cardsEn';
import { four } from './fourEn';
import { languageWords } from './languageEn';
import { lecturing } from './lecturingEn';
import { price } from './priceEn';
import { shapes } from './shapeEn';
import { takeHome } from './takeHomeEn';
import { toolWords } from './toolsEn';
import { training } from './trainingEn';
import { tutor } from './tutorEn';

export const later = {
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
} as const;
