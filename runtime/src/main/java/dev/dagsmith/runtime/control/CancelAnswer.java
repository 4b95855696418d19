package dev.dagsmith.runtime.control;

/** What came of asking a run to end. */
public enum CancelAnswer {
  /** It is under way and ends now. */
  UNDER_WAY,
  /** Nothing works on it; it ends as soon as something takes it up. */
  NOTED,
  /** It had ended already. */
  ENDED,
  /** There is no such run. */
  UNKNOWN
}
