interface AwayLinkProps {
  /** https alone. */
  url: string;
  words: string;
  /** The words are the address, and what one came for. */
  isMachine?: boolean;
}

/** Leads out of the console, which tells nothing of itself there. */
export function AwayLink({ url, words, isMachine }: AwayLinkProps) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={`inline-block min-h-6 min-w-0 break-all text-accent underline underline-offset-2 ${isMachine ? 'text-base font-medium' : ''}`}
    >
      {words}
    </a>
  );
}
