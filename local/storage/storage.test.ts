import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { type TemporaryFolder, temporaryFolder } from '../testing/functionFolder';
import { useSdk } from '../testing/useSdk';

describe('the storage', () => {
  let folder: TemporaryFolder;
  let local: LocalCloudBase;
  let cloud: ReturnType<typeof useSdk>;
  const start = (): Promise<LocalCloudBase> => startLocal({ port: 0, dataDir: join(folder.path, 'data') });

  beforeAll(async () => {
    folder = temporaryFolder();
    local = await start();
    cloud = useSdk(local);
  });
  afterAll(async () => {
    await local.close();
    folder.remove();
  });

  const upload = async (cloudPath: string, text: string): Promise<string> =>
    (await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID;
  const download = async (fileID: string): Promise<string> =>
    (await cloud.downloadFile({ fileID })).fileContent.toString();
  const addressOf = async (fileID: string, maxAge = 60): Promise<string> => {
    const fileList = [{ fileID, maxAge }];
    const answer = (await cloud.getTempFileURL({ fileList })) as { fileList: { tempFileURL: string }[] };
    return answer.fileList[0]?.tempFileURL ?? '';
  };

  it.each(['a.txt', 'imports/2026/会员 表.csv', 'odd/50% off? #1 & more+.txt', 'a.txt/below-a-file'])(
    'gives back what was uploaded to %s',
    async (path) => {
      const fileID = await upload(path, `content of ${path}`);
      expect(fileID).toBe(`cloud://local-env.local-bucket/${path}`);
      expect(await download(fileID)).toBe(`content of ${path}`);
    },
  );

  it('replaces a file and takes streams', async () => {
    const fileID = await upload('again.txt', 'first');
    const source = join(folder.path, 'source.bin');
    writeFileSync(source, Buffer.alloc(3_000_000, 7));
    await cloud.uploadFile({ cloudPath: 'again.txt', fileContent: createReadStream(source) });
    const { fileContent } = await cloud.downloadFile({ fileID });
    expect(fileContent.equals(Buffer.alloc(3_000_000, 7))).toBe(true);
  });

  it('gives addresses that a browser can open until they expire', async () => {
    const address = await addressOf(await upload('page.csv', 'a,b'), 60);
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/csv',
      'a,b',
    ]);
    local.clock.advance(61_000);
    expect((await fetch(address)).status).toBe(403);
    expect((await fetch(address.replace(/sign=./, 'sign=_'))).status).toBe(403);
  });

  it('deletes files and says which do not exist', async () => {
    const fileID = await upload('gone.txt', 'x');
    const absent = fileID.replace('gone', 'absent');
    const deleted = await cloud.deleteFile({ fileList: [fileID, absent, 'nonsense'] });
    expect(deleted).toHaveProperty('fileList', [
      { fileID, status: 0, errMsg: 'ok' },
      { fileID: absent, status: -503003, errMsg: 'storage file not exists' },
      { fileID: 'nonsense', status: -501007, errMsg: 'invalid parameters' },
    ]);
    const addresses = await cloud.getTempFileURL({ fileList: [fileID] });
    expect(addresses).toMatchObject({ fileList: [{ fileID, status: -503003, tempFileURL: '' }] });
    await expect(cloud.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  it.each(['', '/abs.txt', '../../escape.txt', 'a/../b.txt', 'a//b.txt', 'back\\slash', 'x'.repeat(851)])(
    'refuses the path %j',
    async (path) => {
      await expect(upload(path, 'x')).rejects.toThrow();
    },
  );

  it('takes no bytes without the permit of getUploadMetadata', async () => {
    const response = await fetch(`${local.url}/storage/upload?path=a.txt&expires=9999999999999`, {
      method: 'PUT',
      headers: { authorization: 'made-up' },
      body: 'overwritten',
    });
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('<Code>SignatureDoesNotMatch</Code>'),
    ]);
    expect(await download('cloud://local-env.local-bucket/a.txt')).toBe('content of a.txt');
  });

  it('keeps files and addresses over a restart', async () => {
    const fileID = await upload('kept.txt', 'kept');
    const { port } = local;
    const address = await addressOf(fileID, 600);
    await local.close();
    local = await startLocal({ port, dataDir: join(folder.path, 'data') });
    expect(await (await fetch(address)).text()).toBe('kept');
  });
});
