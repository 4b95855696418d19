package dev.dagsmith.testing;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** A dag whose tasks have what a container injects. */
class Letters {
  interface Post {
    String send(String letter);

    static String stamp() {
      return "stamped";
    }
  }

  private final Post post;

  Letters(Post post) {
    this.post = post;
  }

  @Task(retries = 1, retryDelay = "1d")
  String send(String letter) {
    return post.send(letter + " " + Post.stamp());
  }

  @Dag
  String letters(String letter) {
    return send(letter);
  }
}
