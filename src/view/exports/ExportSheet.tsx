// The sheet of all that can be taken home of this moment.
import { PictureExport } from './PictureExport';
import './exports.css';

export function ExportSheet() {
  return (
    <div className="exports">
      <PictureExport />
    </div>
  );
}
