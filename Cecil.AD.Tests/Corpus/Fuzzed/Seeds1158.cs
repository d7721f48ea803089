public static class P1158 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = (T.Max(T.One, s) / (T.One + (s - T.One) * (s - T.One)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H1(Real[] y, Real t) {
        int fuel = 12;
        if (((((5 > 1) ? t : t) > 0.0625) && ((M.Max(t, y[(2) & 1]) > (y[(int)(unchecked((uint)((int)M.Floor(Soft(G0((-1.3125), t))))) % (uint)y.Length)] / (1.0 + Sq(t)))) || ((M.Floor(t) + 0.5 * t) < t)))) {
            {
                for (int i3 = 0; i3 < y.Length; i3++) {
                    Real v4 = M.Sin((0.75 * (((!((y[0] + y[^2]) <= y[Idx(i3, y.Length)]) ? y[y.Length - 1] : y[^2]) >= (y[y.Length - 1] = Soft(y[y.Length - 1]))) ? y[Idx((int)M.Floor(M.Exp(M.Sin(y[Idx((i3 + 4), y.Length)]))), y.Length)] : y[Idx(i3, y.Length)]) + 0.25 * M.Pow(0.5 + M.Abs(y[1]), M.Sin(y[0]))));
                    Real v5 = M.Tanh((!(i3 > 1) ? (v4 / (1.5 + M.Abs((-2.6875)))) : M.FusedMultiplyAdd(y[^2], 1.1875, 0.25)));
                    t += M.Tanh(M.Sin(((v5 + v4) / (1.5 + M.Abs(v4)))));
                }
            }
            L2: ;
        } else { t /= (1.1 + Sq(M.Exp(M.Sin(t)))); }
        y[(int)(unchecked((uint)((int)((long)5 * 5 % 7))) % (uint)y.Length)] += (0.4 * M.Sin(M.CopySign(t, t)));
        return;
    }
    private static void H6(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        (c, a, c) = (c, a, (0.4 * M.Sin((a * b))));
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v7 = (M.Floor((a = Soft(M.Asinh(b)))) + 0.5 * (a = Soft(M.Asinh(b))));
        do { int k8 = ((int)(unchecked((uint)5) >> 3)) % 9; }
        while (fuel-- > 0 && (M.Pow(1.0 + Sq((-0.5625)), M.Tanh(a)) > 3.5625));
        b += (0.3 * M.Tanh(M.Atan((a + v7))));
        List<Real> l9 = new List<Real>() { (0.3 * M.Tanh((b * a))), a };
        l9[Idx((int)((long)l9.Count * 5 % 7), l9.Count)] *= M.Cos(M.Pow(1.0 + Sq(a), M.Tanh(v7)));
        Real v10 = (v7 / (2.0 + M.Sin((-0.9375))));
        return ((M.FusedMultiplyAdd(b, v7, 0.25) + M.Sin(v10)) + b);
    }
}

public static class P1162 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        Real v1 = (Sq((0.75 * t + 0.25 * z[Idx(k, z.Length)])) / (1.5 + M.Abs(M.Tan(0.5 * M.Sin(M.Pow(1.0 + Sq(t), M.Tanh(z[0])))))));
        return z;
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        Real[] y3 = H0((3 * 2 + 1), (0.3 * M.Tanh((M.Round(3.0 * t) * t))));
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4;
        if (((x[Idx((((x[((2 % 3)) & 1] + x[((int)(4.0 * (-x[0]))) & 1]) > ((((5 >> 1) % 2 == 0) || ((((int)(4.0 * M.Exp(0.5 * M.Tanh(x[0]))) <= 3) ? 2 : 2) % 2 == 0)) ? x[0] : x[((((((M.Atan2(x[^2], 2.0 + M.Cos(x[Idx(((((0 >> 1) < x.Length) ? 4 : 2) + x.Length), x.Length)])) <= (-2.0625)) ? x[0] : x[Idx((int)(4.0 * (x[Idx(2, x.Length)] + 0.0625)), x.Length)]) < 1.8125) ? 2 : 5) % 3)) & 1])) ? (((int)(4.0 * (x[(int)(unchecked((uint)(3)) % (uint)x.Length)] / (1.0 + Sq(x[Idx(x.Length, x.Length)])))) < 2) ? 2 : 2) : 0), x.Length)] < 1.3125) || (M.Pow(1.0 + Sq(x[0]), 0.75) <= (-2.0625)))) {
            v4 = M.Tanh(M.Acosh(1.5 + Sq(x[x.Length - 1])));
        } else { v4 = (0.3 * M.Tanh(x[^2])); }
        v4 /= (1.1 + Sq(M.Pow(2.0 + Sq(v4), -1.5)));
        Real[][] j5 = new Real[][] { new Real[3], new Real[] { M.Sin((1.1875 / (1.0 + Sq(v4)))), v4 } };
        for (int i6 = 0; i6 < Idx((2 - 2), 6); i6++) {
            Real v7;
            if ((((int)((long)3 * 5 % 7) % 3 != 1) || (x[(4) & 1] < (-2.5625)))) {
                x[0] = Soft(M.Min(x[0], x[x.Length - 1]));
                v7 = (0.4 * M.Sin(Soft(x[0])));
            } else {
                x[(int)(unchecked((uint)((2 ^ i6))) % (uint)x.Length)] = M.Tanh((x[(int)(unchecked((uint)((2 ^ i6))) % (uint)x.Length)] / (1.5 + M.Abs((x[(int)(unchecked((uint)((i6 >> 1))) % (uint)x.Length)] / (1.0 + Sq(x[^2])))))));
                v7 = (0.2 * M.Atan((x[x.Length - 1] - j5[((x.Length ^ 3)) & 1][(i6) & 1])) + 0.1);
            }
            Real v8 = Soft(M.Cbrt(1.0 + Sq((x[((checked(i6 % 50 + 1) + i6)) & 1] = M.Tanh(v7)))));
            v4 += Soft((v8 - x[(int)(unchecked((uint)((i6 ^ i6))) % (uint)x.Length)]));
        }
        x[Idx((int)(4.0 * M.Acosh(1.5 + Sq(v4))), x.Length)] -= (0.2 * M.Atan((M.Pow(0.5 + M.Abs(v4), M.Sin(v4)) / (2.0 + M.Sin(v4)))) + 0.1);
        int[] q9 = new int[] { 2, ((int)(unchecked((uint)2) >> 3)) % 5, 2 };
        v4 += (0.5 * M.Cos((M.Pow(1.0 + Sq(2.6875), M.Tanh(x[x.Length - 1])) * M.Log10(2.0 + Sq(v4)))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((x[^2] = M.Tanh(x[Idx(5, x.Length)])) + v4) + 2.0625);
    }
}

public static class P1166 {
    private static Real R0(Real a, Real b, int d) {
        int fuel = 4;
        a += M.Sin(M.Asinh((d > 0 ? M.Sin(R1(M.Atan((b / (1.5 + M.Abs(b)))), Sq(a), d - 1)) : 0.5 * M.Atan((b / (1.5 + M.Abs(b)))))));
        Real v2;
        if (((3 * d + 1) < 4)) {
            a = M.Sin(M.Min(a, (a / (2.0 + M.Sin(b)))));
            v2 = Soft((0.75 * b + 0.25 * b));
        } else { v2 = M.Tanh(M.Pow(b, 3.0)); }
        return ((M.Atan2(a, 2.0 + M.Cos(b)) + M.Sin(b)) + (d > 0 ? M.Sin(R1((0.3 * M.Tanh((v2 / (1.0 + Sq(v2))))), M.FusedMultiplyAdd((-3.0625), a, 0.25), d - 1)) : 0.5 * (0.3 * M.Tanh((v2 / (1.0 + Sq(v2)))))));
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        _ = a;
        return (((b + a) - 0.5 * a) + (d > 0 ? M.Sin(R0((0.5 * M.Cos((b + b))), (a = M.Atan(a)), d - 1)) : 0.5 * (0.5 * M.Cos((b + b)))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = (x[(int)(unchecked((uint)((2 / 2))) % (uint)x.Length)] * x[Idx((n - ((2 & 7) << 1 | 1)), x.Length)]);
        Real[] y4 = new Real[] { M.Tanh((a + v3)), M.Sin(v3), v3 };
        _ = v3;
        for (int i5 = 1; i5 < x.Length; i5++) {
            Real v6 = (0.5 * M.Cos((x[i5] = (0.5 * M.Cos(M.Pow(0.5 + M.Abs((-3.0625)), M.Sin(b)))))));
            v3 = (0.3 * M.Tanh((v3 * a)));
        }
        Real[][] j7 = new Real[][] { y4, new Real[] { M.Atan(M.Exp(0.5 * M.Tanh(x[(int)(unchecked((uint)(1)) % (uint)x.Length)]))), a } };
        Real v8 = ((((n - n++)) switch { 0 => a, 1 => v3, _ => (v3 / (1.5 + M.Abs(v3))) }) * (M.Cosh(M.Tanh(b)) * M.Atan2(a, 2.0 + M.Cos(b))));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return (((Sq(x[Idx((int)(4.0 * (v3 / (1.0 + Sq(3.5625)))), x.Length)]) + t9 * t9) + 0.0625 * 0.0625) + M.Sin((-2.8125)));
    }
}

public static class P1168 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        if (((3 - 2) % 3 != 2)) { a = a; }
        return;
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a = M.Tanh(M.Atan2(a, 2.0 + M.Cos((((int)((long)3 * 5 % 7)) switch { 0 => a, 1 => b, _ => 0.1875 }))));
        return;
    }
    private static Real H3(Real a, Real b) {
        int fuel = 12;
        b = M.Atan(((((2 - 2) % 2 == 0) | ((a = M.Sin(b)) >= (-1.6875))) ? (a - b) : M.Exp(0.5 * M.Tanh(b))));
        Real v4 = 1.3125;
        return ((b * (a = (0.2 * M.Atan(a) + 0.1))) + v4 * v4);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = M.Cos((H3(a, b) + (a / (2.0 + M.Sin(1.1875)))));
        if (((3 * 2 + 1) >= 2)) goto L6;
        { a /= (1.1 + Sq((b - a))); }
        L6: ;
        a = Soft(M.CopySign(a, M.Exp(0.5 * M.Tanh(b))));
        bool f7 = ((0.25 * (Real)(float)((int)((long)3 * 5 % 7) % 9)) >= M.FusedMultiplyAdd(b, v5, 0.25));
        H1(ref a, M.CopySign(b, v5), out Real v8);
        bool f9 = (M.Pow(1.0 + Sq(3.3125), M.Tanh(v5)) <= 2.3125);
        return (((M.Max(0.0625, (-0.8125)) + a) + M.Sin(b)) - 0.5 * v8);
    }
}

public static class P1192 {
    private static void H0(List<Real> l, Real t) {
        int fuel = 12;
        t = (t * t);
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v1 = a;
        int[] q2 = new int[] { 2, (((2 & 7) << 1 | 1)) % 5, 2 };
        List<Real> l3 = new List<Real>() { M.Tanh(M.CopySign(b, v1)), v1 };
        l3[Idx(q2[Idx((int)(4.0 * (a + v1)), q2.Length)], l3.Count)] += M.Sin(((a - (-1.1875)) - (((M.Pow(1.0 + Sq(v1), 0.75) <= (-1.5625)) && (M.Log2(2.0 + Sq(a)) > (-3.0625))) ? b : v1)));
        for (;;) {
            if (fuel-- <= 0) break;
            {
                if (((l3.Count + 3) % 3 != 1)) { return (M.IEEERemainder((b / (1.5 + M.Abs(v1))), 2.5) + a * a); }
                _ = (v1 * b);
                l3[Idx(l3.Count, l3.Count)] += (0.5 * M.Cos(M.Clamp(a, -1.5, 1.25)));
                if (l3.Count < 8) l3.Add((0.4 * M.Sin(M.Tan(0.5 * M.Sin((-1.0625))))));
            }
        }
        q2[Idx(3, q2.Length)] = (checked(l3.Count % 50 + 1)) % 7;
        Real[][] j4 = new Real[][] { new Real[3], new Real[] { (0.5 * M.Cos(M.FusedMultiplyAdd((-2.3125), v1, 0.25))), v1 } };
        return (((0.75 * a + 0.25 * a) + a * a) + a * a);
    }
}
