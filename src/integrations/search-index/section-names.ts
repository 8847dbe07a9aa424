/** All the ways to call the thing that one section is about. */
export interface Names {
  names: string[];
  /** Who made it, in all spellings. */
  makers: string[];
  /** `70B` … */
  sizes: string[];
  /** Topics it is known for. */
  about: string[];
}
