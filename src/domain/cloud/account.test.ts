import { expect, it } from 'vitest';
import { currentUser } from './account';

it('the workspace is read from both shapes of the API', () => {
  const nested = {
    user: { username: 'ada', email: 'a@example.com' },
    workspace: { id: 'w', name: 'Lab', slug: 'lab', tier: 'pro' },
    credits: { balance: '12.50', granted_balance: 3, is_post_paid: true },
  };
  expect(currentUser.parse(nested)).toEqual({
    username: 'ada',
    workspace: 'Lab',
    slug: 'lab',
    tier: 'pro',
    balance: 12.5,
    granted: 3,
    postPaid: true,
  });
  const flat = {
    username: 'ada',
    credits: 1,
    granted_credits: 2,
    team_name: 'Lab',
    team_tier: 'free',
  };
  expect(currentUser.parse(flat)).toMatchObject({ workspace: 'Lab', balance: 1, granted: 2 });
});

it('amounts that are none are unknown, never zero', () => {
  const user = { user: { username: 'ada' }, workspace: { name: 'Lab' } };
  expect(currentUser.parse({ ...user, credits: { balance: 'much' } }).balance).toBeUndefined();
  expect(currentUser.parse(user).balance).toBeUndefined();
});
