import { useState } from 'react';
import type { Address } from '@/text/addresses';

interface Visited {
  form: boolean;
  audit: boolean;
  machines: boolean;
  /** The provision that was shown last. */
  provision: string | undefined;
}

const NOTHING: Visited = { form: false, audit: false, machines: false, provision: undefined };

/** The pages that were shown since the start: each stays while another is in sight, with all its state. */
export function useVisited(place: Address): Visited {
  const [visited, setVisited] = useState(NOTHING);
  const next = withPlace(visited, place);
  if (next !== visited) setVisited(next);
  return next;
}

function withPlace(visited: Visited, place: Address): Visited {
  if (place.page === 'nowhere') return visited;
  const part = { [place.page]: place.page === 'provision' ? place.id : true };
  const isSame = visited[place.page] === part[place.page];
  return isSame ? visited : { ...visited, ...part };
}
