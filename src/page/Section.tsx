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

/** React asks for a class here: no hook catches what a component throws. */
class Boundary extends Component<SectionProps, { readonly of: string; readonly hasFailed: boolean }> {
  override state = { of: '', hasFailed: false };

  static getDerivedStateFromProps({ of }: SectionProps, before: { readonly of: string }) {
    return of === before.of ? null : { of, hasFailed: false };
  }

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  /** What an extension or a translator has taken from it is drawn anew, with all of it. React ends what fails again and again. */
  override componentDidCatch(fault: unknown) {
    if (fault instanceof DOMException) this.setState({ hasFailed: false });
  }

  override render() {
    const { name, forgetAll, children } = this.props;
    if (!this.state.hasFailed) return children;
    const reload = () => window.location.reload();
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
