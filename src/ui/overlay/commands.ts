/** Something to go to or to do. */
export interface MenuCommand {
  id: string;
  name: string;
  /** Where it belongs, or its keys. */
  hint?: string;
  /** What else it is found by. */
  keywords?: string[];
  run: () => void;
}

export interface CommandGroup {
  title: string;
  items: MenuCommand[];
}
