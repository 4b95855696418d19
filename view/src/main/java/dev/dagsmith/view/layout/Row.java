package dev.dagsmith.view.layout;

/**
 * Puts things in a row as near as can be to where each wants to be, none nearer to the next than it
 * may: least squares under an order, which pooling adjacent violators solves exactly (Ayer, Brunk,
 * Ewing, Reid and Silverman, "An Empirical Distribution Function for Sampling with Incomplete
 * Information", Annals of Mathematical Statistics 26, 1955).
 */
final class Row {
  private Row() {}

  /**
   * Their places.
   *
   * @param wanted where each wants to be
   * @param weights how much
   * @param apart how far each is from the one before it at least; the first is not looked at
   */
  static double[] of(double[] wanted, double[] weights, double[] apart) {
    int size = wanted.length;
    double[] means = new double[size];
    double[] sums = new double[size];
    int[] counts = new int[size];
    double[] offsets = new double[size];
    int pools = 0;
    for (int i = 0; i < size; i++) {
      offsets[i] = i == 0 ? 0 : offsets[i - 1] + apart[i];
      means[pools] = wanted[i] - offsets[i];
      sums[pools] = weights[i];
      counts[pools] = 1;
      for (pools++; pools > 1 && means[pools - 2] >= means[pools - 1]; pools--) {
        double sum = sums[pools - 2] + sums[pools - 1];
        means[pools - 2] =
            (means[pools - 2] * sums[pools - 2] + means[pools - 1] * sums[pools - 1]) / sum;
        sums[pools - 2] = sum;
        counts[pools - 2] += counts[pools - 1];
      }
    }
    double[] places = new double[size];
    for (int pool = 0, i = 0; pool < pools; pool++) {
      for (int end = i + counts[pool]; i < end; i++) {
        places[i] = means[pool] + offsets[i];
      }
    }
    return places;
  }
}
