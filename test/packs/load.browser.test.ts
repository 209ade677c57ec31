import { expect } from '@open-wc/testing';
import { loadPack, PackError, plainAssets } from '../../src/packs/index.js';

const assets = {
  ...plainAssets(new URL('/nowhere/', location.href)),
  module: () => import('../../src/packs/own-pack.js'),
};

/** The code and parameters of the refusal. */
const refusal = async (address: string, kind = 'evidence') => {
  try {
    await loadPack(assets, address, kind, 'en');
  } catch (error) {
    if (error instanceof PackError) return { code: error.code, params: error.params };
  }
  return undefined;
};

describe('a pack by its address', () => {
  const own = '/test/packs/support/own-pack.json';

  it('is read, with the bytes that came', async () => {
    const loaded = await loadPack(assets, own, 'evidence', 'cy');
    expect(loaded.pack.council.name).to.equal('Made-up Council');
    expect(new TextDecoder().decode(loaded.bytes)).to.equal(await (await fetch(own)).text());
    expect(Object.keys(loaded.pack.text)).to.deep.equal(['en']);
  });

  it('is read from the page’s own folder too', async () => {
    const relative = new URL(own, location.href).href;
    expect((await loadPack(assets, relative, 'evidence', 'en')).pack.id).to.equal('own');
  });

  it('that is not there, or is no JSON, is refused by name', async () => {
    for (const address of ['/test/packs/nowhere.json', '/LICENSE']) {
      expect(await refusal(address)).to.deep.equal({ code: 'not-found', params: { pack: address } });
    }
  });

  it('that is no pack is refused with its place and mend', async () => {
    const address = '/schemas/packs/halton/contacts.json';
    expect(await refusal(address)).to.deep.equal({
      code: 'malformed',
      params: { pack: address, pointer: '/id', mend: 'required' },
    });
  });

  it('over plain http from elsewhere is refused before any request', async () => {
    for (const address of ['http://council.example/pack.json', 'data:application/json,{}', 'ftp://council.example/x']) {
      expect((await refusal(address))?.code).to.equal('not-found');
    }
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => /council\.example|^data:/.test(name))).to.deep.equal([]);
  });
});
