// The flag: what the two documents are, and that they are nothing to design from.

export function Flag({ isScreened }: { isScreened: boolean }) {
  return (
    <section className="flag" aria-labelledby="flag">
      <h2 id="flag">Real specification documents are needed before any design work.</h2>
      <p>
        Both documents are news reports: TASS and Interfax, 27 January 2022, on Ben Wallace planning to meet
        Sergei Shoigu. They describe no software, hardware or performance-critical core to implement.
      </p>
      <p className="flag-ways">
        {isScreened && <a href="#evidence">See the evidence</a>}
        {isScreened && <a href="#request">Ask for the specification</a>}
        <a href="#notes">Read the notes</a>
      </p>
    </section>
  );
}
