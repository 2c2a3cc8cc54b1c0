interface MarkingProps {
  readonly marking?: 'OFFICIAL' | 'OFFICIAL-SENSITIVE' | undefined;
  /** What to bear in mind: who may see it, when it is not yet to be shared. */
  readonly handling?: string | undefined;
}

/** The protective marking of a page that may be printed: at its top on the screen and on paper. */
export function Marking({ marking = 'OFFICIAL', handling }: MarkingProps) {
  return (
    <p className="marking">
      <strong>{marking}</strong>
      {handling ? `: ${handling}` : null}
    </p>
  );
}
