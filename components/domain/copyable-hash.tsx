import { CopyButton } from './copy-button';

interface CopyableHashProps {
  /** SHA-256, as 64 hexadecimal digits. */
  readonly hash: string;
  readonly label?: string | undefined;
}

/** A checksum that one click selects whole; with JavaScript a button copies it. */
export function CopyableHash({ hash, label = 'SHA-256' }: CopyableHashProps) {
  return (
    <span className="hash">
      <span className="hash__label">{label} </span>
      <code className="hash__digits">{hash}</code> <CopyButton text={hash} what={label} />
    </span>
  );
}
