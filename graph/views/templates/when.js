// Who held a post on a day, and what falls into a period. Days are ISO texts, which compare as dates do.
// Intervals are [start, end): on the day of a handover the successor holds the post.

/**
 * "certain", "probable" (in office when last heard of), "possible" (the dates leave it open), or null: as the saved
 * query holders-on has it.
 */
function held(edge, day) {
  if (edge.kind !== "tenure" || edge.start_earliest > day || reached(edge.end_latest, day)) return null;
  const begun = reached(edge.start_latest, day) || reached(edge.first_attested, day);
  const lasted = edge.end_earliest > day || edge.last_attested >= day;
  if (begun && lasted) return "certain";
  if (begun && edge.status === "current") return "probable";
  return isTaken(nodes[edge.to], edge, day) ? null : "possible";
}

/** Whether the one seat of a post was certainly another's. */
function isTaken(post, edge, day) {
  const rival = (one) =>
    one.kind === "tenure" && one !== edge && !one.acting && reached(one.start_latest, day) && (one.end_earliest > day || one.last_attested > day);
  return post.seats === 1 && post.edges.some(rival);
}

function reached(date, day) {
  return Boolean(date) && date <= day;
}

/** First and last day on which a fact may hold; an empty one where that is unknown; null for a fact without any date. */
function spanOf(edge) {
  const start = edge.start_earliest ?? edge.date_earliest ?? edge.first_attested ?? edge.end_earliest ?? "";
  const known = edge.end_latest ?? edge.date_latest ?? "";
  const end = known || (edge.status === "current" ? "" : edge.last_attested ?? "");
  return start || end ? [start, end] : null;
}

/** Whether a dated fact may fall into a period, whose ends are days or empty. */
function within(edge, from, to) {
  const [start, end] = spanOf(edge);
  return (!to || !start || start <= to) && (!from || !end || end > from || (start === end && end === from));
}
