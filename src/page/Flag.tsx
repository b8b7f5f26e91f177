// The flag: what the two documents are, and that they are nothing to design from.

export function Flag({ isScreened }: { isScreened: boolean }) {
  return (
    <section className="flag" aria-labelledby="flag">
      <div className="flag-words">
        <h2 id="flag">These are news reports.</h2>{' '}
        <p>
          They specify no software, no hardware and no performance-critical core: real specification documents
          are needed before any design work.
        </p>
      </div>
      {isScreened && <FlagWays request="Ask for the specification" />}
    </section>
  );
}

/** Its two actions. @param request what is asked for, in words */
export function FlagWays({ request }: { request: string }) {
  return (
    <p className="flag-ways">
      <a className="button" href="#evidence">
        See the evidence
      </a>
      <a className="button" data-first href="#request">
        {request}
      </a>
    </p>
  );
}
