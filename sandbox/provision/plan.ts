import type { AppCompose } from '@/domain/hash/app-compose';
import type { Match, MatchWish } from '#sandbox/catalogue/matching';

/** What a provision decided and its commit carries out; nothing of it is held until then. */
export interface Plan {
  name: string;
  /** What the app id was derived from; null for an on-chain KMS. */
  nonce: number | null;
  wish: MatchWish;
  match: Match;
  /** GB */
  disk_size: number;
  listed: boolean;
  document: AppCompose;
  user_config: string | null;
  /** Sent with the provision; one sent with the commit wins. */
  encrypted_env: string | null;
}
