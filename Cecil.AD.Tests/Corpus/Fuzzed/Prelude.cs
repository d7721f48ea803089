// What the generated programs share. They were generated once and are kept as they are: a wider generator makes other programs of the
// same seeds. The names say the seeds.
global using System.Collections.Generic;
global using Real = System.Double;
global using M = System.Math;
global using static Common;

public static class Common {
    public static int Idx(int i, int n) {
        int r = i % n;
        return r < 0 ? r + n : r;
    }
    public static Real Sq(Real v) => v * v;
    public static Real Soft(Real v) => v / (1.0 + v * v);
}
