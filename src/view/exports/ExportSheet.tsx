// The sheet of all that can be taken home of this moment.
import { useAllWords } from '../marks';
import { PaperExports } from './PaperExports';
import { PictureExport } from './PictureExport';
import { TextExports } from './TextExports';
import './exports.css';

export function ExportSheet() {
  return (
    <div className="exports">
      <PictureExport />
      <TextExports />
      <PaperExports />
      <p>{useAllWords().takeHome.opens}</p>
    </div>
  );
}
