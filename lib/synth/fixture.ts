/** A lab and charts of the least shape that synthesis knows, for its tests. */
import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { SynthChart, SynthLab, SynthNodeFile } from './lab-contract';

/** A lab that describes itself by its name, and runs `onSeal` when it is sealed. */
export class FixtureLab extends Construct implements SynthLab {
  public sealed = 0;

  public constructor(
    scope: Construct,
    public readonly labName: string,
    private readonly files: readonly SynthNodeFile[] = [],
    private readonly onSeal: (lab: FixtureLab) => void = () => {},
  ) {
    super(scope, labName);
  }

  public finalize(): void {
    this.sealed += 1;
    this.onSeal(this);
  }

  public addHosts(): void {}

  public describe(): object {
    return { name: this.labName };
  }

  public nodeFiles(): readonly SynthNodeFile[] {
    return this.files;
  }

  /** A chart with that folder. */
  public chart(folder: string, id = folder): FixtureChart {
    return new FixtureChart(this, id, folder);
  }
}

/** A chart with a folder. */
export class FixtureChart extends Chart implements SynthChart {
  public constructor(
    scope: Construct,
    id: string,
    public readonly folder: string,
  ) {
    super(scope, id);
  }

  /** A ConfigMap of the chart; its construct's id is its name. */
  public configMap(name: string, namespace = 'default', data: Record<string, string> = {}, id = name): ApiObject {
    return new ApiObject(this, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });
  }

  /** Any object of the chart. */
  public object(apiVersion: string, kind: string, metadata: Record<string, unknown>, rest: Record<string, unknown> = {}): ApiObject {
    return new ApiObject(this, `${kind}-${String(metadata.name)}`, { apiVersion, kind, metadata, ...rest });
  }
}
