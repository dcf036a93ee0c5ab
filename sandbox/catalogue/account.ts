import type { Context } from 'hono';
import { wantsShapesOf2025 } from '#sandbox/http/api-version';
import { CREDITS, USER, WORKSPACE } from './catalogue';

/** `GET /auth/me`: flat before 2026, nested since; the API version header decides. */
export function getCurrentUser(c: Context): Response {
  const { username, email } = USER;
  if (wantsShapesOf2025(c)) {
    return c.json({
      username,
      email,
      credits: CREDITS.balance,
      granted_credits: CREDITS.granted_balance,
      avatar: '',
      team_name: WORKSPACE.name,
      team_tier: WORKSPACE.tier,
    });
  }
  const { id, name, slug, tier } = WORKSPACE;
  return c.json({
    user: {
      username,
      email,
      role: 'user',
      avatar: '',
      email_verified: true,
      totp_enabled: false,
      has_backup_codes: false,
      flag_has_password: true,
    },
    workspace: { id, name, slug, tier, role: 'owner', avatar: null },
    credits: { ...CREDITS, is_post_paid: false, outstanding_amount: null },
  });
}
