// A small specification, written for the tests of the checklist and the verdict.

/** A specification of a tide gauge, small but whole, and what each item is found by, in order. */
export const specification = `1 Purpose

The gauge tells pilots how deep the water is.

2 Scope

It is out of scope of the system to forecast the tide.

3 User Classes and Characteristics

Pilots read it, a clerk keeps it.

4 Functional Requirements

The system shall show the depth. The system shall keep a record of every reading.

5 External Interfaces

The system shall read a float over a serial line.

6 Data dictionary

A reading is a depth and a time.

7 Performance

The system shall answer within 200 ms.

8 Reliability and Security

The system shall survive a power cut.

9 Design Constraints

The case is made of brass.

10 Assumptions and Dependencies

The float hangs free.

11 Glossary

Depth: from the sill to the surface.

12 Acceptance Criteria

Ten readings agree with a pole.

13 Priorities

The depth comes first.

14 References

The harbour's book of rules.
`;
