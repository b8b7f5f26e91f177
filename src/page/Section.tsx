// What keeps a fault within its section: the rest of the page stays, the section says what it is and what can be done.

import { Component, type ReactNode, Suspense } from 'react';

type SectionProps = {
  /** As in "The evidence cannot be shown." */
  readonly name: string;
  /** What it is made from, by its key: where that changes, what failed is tried again. */
  readonly of: string;
  /** Lets go of all that is kept, which may be what breaks the section. */
  readonly forgetAll: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** A section of the page, hydrated by itself so that no click waits for all of the others. */
export function Section(props: SectionProps) {
  return (
    <Boundary {...props}>
      <Suspense>{props.children}</Suspense>
    </Boundary>
  );
}

/** How often a section is drawn anew before it is given up, for the same documents. */
const MOST_ANEW = 3;

/** React asks for a class here: no hook catches what a component throws. */
type BoundaryState = { readonly of: string; readonly hasFailed: boolean; readonly drawnAnew: number };
class Boundary extends Component<SectionProps, BoundaryState> {
  override state = { of: '', hasFailed: false, drawnAnew: 0 };

  static getDerivedStateFromProps({ of }: SectionProps, before: { readonly of: string }) {
    return of === before.of ? null : { of, hasFailed: false, drawnAnew: 0 };
  }

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  /** What an extension or a translator has taken from it is drawn anew, with all of it, but not again and again. */
  override componentDidCatch(fault: Error) {
    const { drawnAnew } = this.state;
    if (fault.name === 'NotFoundError' && drawnAnew < MOST_ANEW)
      this.setState({ hasFailed: false, drawnAnew: drawnAnew + 1 });
  }

  override render() {
    const { name, forgetAll, children } = this.props;
    if (!this.state.hasFailed) return children;
    const reload = () => location.reload();
    return (
      <section className="failed" role="alert">
        <p>{name} cannot be shown: something in it has failed.</p>
        <p className="ways">
          <button type="button" onClick={reload}>
            Reload
          </button>
          <button type="button" onClick={() => forgetAll().then((isGone) => isGone && reload())}>
            Forget what was kept, and reload
          </button>
        </p>
      </section>
    );
  }
}
