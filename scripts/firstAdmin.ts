/**
 * Makes somebody the first administrator of the console, who appoints all others there.
 * @returns the one-time password; null where there is such an operator, who has a password or is no administrator
 */
export async function firstAdmin(user: string, name: string): Promise<string | null> {
  // The store opens its database with what the environment says then.
  const { operatorId, operators } = await import('../cloudfunctions/shared/store/operators');
  const { keepPassword, oneTimePassword } = await import('../cloudfunctions/shared/runtime/password');
  const known = await operators.get(operatorId(user));
  // Whoever was dismissed or has another role stays so: another user name makes another administrator.
  if (known && (known.role !== 'admin' || known.dismissed || !known.mustChangePassword)) return null;
  const once = oneTimePassword();
  await operators.put({
    _id: operatorId(user),
    name,
    role: 'admin',
    password: await keepPassword(once),
    mustChangePassword: true,
    tried: 0,
    lockedUntil: null,
    sessionsSince: new Date(),
  });
  return once;
}

/** `npm run operator -- USER NAME`, with ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY of the environment. */
async function main([user, name]: string[]): Promise<void> {
  const { ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = process.env;
  if (!ENV_ID || !TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY)
    throw new Error('ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY must be set');
  if (!user || !/^[a-z][a-z0-9._-]{1,31}$/.test(user) || !name)
    throw new Error('usage: npm run operator -- USER NAME, such as: xu.jing 许静');
  // Functions find their environment by themselves; a process outside is told.
  process.env.TCB_ENV = ENV_ID;
  const once = await firstAdmin(user, name);
  console.log(
    once
      ? `${user} signs in with ${once}, once`
      : `${user} is an operator already; another user name makes another administrator`,
  );
}

if (process.argv[1] === __filename)
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
