// The heads of the arrows, one for each colour of an edge.
const hues = ['line', 'partial', 'adjoint'] as const;

export function Markers() {
  return (
    <defs>
      {hues.map((hue) => (
        <marker
          key={hue}
          id={`arrow-${hue}`}
          className={`arrow hue-${hue}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="11"
          markerHeight="11"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 1 10 5 0 9z" />
        </marker>
      ))}
    </defs>
  );
}
