import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

/** The parts of a CloudFormation template that the embedded run reads. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

export interface Stack {
  readonly name: string;
  readonly template: Template;
  /** Folder or file on this disk behind each asset's S3 key, as `Code.S3Key` names it. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<string, { readonly type: string; readonly properties?: { templateFile?: string; stackName?: string } }>
  >;
}

interface AssetManifest {
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

/** Reads every stack of a synthesised cloud assembly (`cdk.out`), with the files that its assets stand for. */
export async function readAssembly(directory: string): Promise<Stack[]> {
  const manifest: Manifest = await readJson(join(directory, 'manifest.json'));
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  return Promise.all(
    stacks.map(async ([id, { properties }]) => ({
      name: properties?.stackName ?? id,
      template: await readJson<Template>(join(directory, properties?.templateFile ?? `${id}.template.json`)),
      assets: await readAssets(directory, id),
    })),
  );
}

async function readAssets(directory: string, stack: string): Promise<Map<string, string>> {
  const { files = {} } = await readJson<AssetManifest>(join(directory, `${stack}.assets.json`));
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(directory, source.path)] as const),
    ),
  );
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8'));
