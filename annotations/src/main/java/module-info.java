/** What a user's source names: {@code @Dag}, {@code @Task} and {@code Flow}. */
module dev.dagsmith.annotations {
  requires static org.jspecify;

  exports dev.dagsmith;

  uses dev.dagsmith.ArtifactOpener;
}
