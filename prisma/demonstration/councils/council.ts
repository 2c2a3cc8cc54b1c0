/**
 * The made-up councils: a region of England that is on no map, one council in Wales and one in Scotland. Codes begin with X,
 * which the Office for National Statistics gives to nobody.
 */
export interface DemonstrationCouncil {
  readonly onsCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly nameCy?: string;
  readonly nation: 'England' | 'Wales' | 'Scotland';
  readonly region: string;
  readonly type: string;
  readonly assessed: boolean;
  readonly countyCode?: string;
  /** What the texts of this council's record speak of. */
  readonly details: CouncilDetails;
}

/** Filled into the texts wherever they say `{board}`, `{neighbour}` and so on. */
export interface CouncilDetails {
  readonly short: string;
  /** the multi-agency group that oversees Prevent */
  readonly board: string;
  readonly neighbour: string;
  readonly member: string;
  readonly scrutiny: string;
  readonly forum: string;
  readonly venues: string;
  readonly college: string;
  readonly staff: string;
  readonly month: string;
  /** the panel that supports people at risk: it has another name in Scotland */
  readonly panel: string;
  readonly place: string;
}
