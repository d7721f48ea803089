public static class P77 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        return z;
    }
    private static Real H1(Func<Real, Real> f, Real t) {
        int fuel = 12;
        return (M.Sin(M.IEEERemainder(t, 2.5)) + t);
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = (x[Idx(5, x.Length)] + x[Idx((x.Length ^ (--n)), x.Length)]);
        for (int i3 = 0; i3 < Idx((int)((long)n * 5 % 7), 6); i3++) {
            for (int j4 = 0; j4 < M.Min((1 + i3), 5); j4++) {
                v2 += M.Atan(M.Sinh(M.Sin(((((0.25 * (Real)(float)((1 - x.Length) % 9)) <= M.Clamp(x[Idx((3 * (i3 % 3) + 1), x.Length)], -1.5, 1.25)) ? x[x.Length - 1] : x[Idx((3 * 2 + 1), x.Length)]) + M.CopySign(x[^2], x[x.Length - 1])))));
            }
            v2 += (0.2 * M.Atan(x[^2]) + 0.1);
        }
        Real[][] j5 = new Real[][] { x, new Real[] { (0.4 * M.Sin((v2 - v2))), v2 } };
        for (int i6 = 0; i6 < x.Length; i6++) {
            Real v7 = (0.3 * M.Tanh((M.Pow(0.5 + M.Abs(v2), M.Sin(x[i6])) / (1.0 + Sq(M.Max(1.5625, (-2.6875)))))));
            bool f8 = !(((!((x[i6] * x[i6]) >= (-1.8125)) ? v7 : v2) > 3.5625) || (M.FusedMultiplyAdd(v7, v2, 0.25) <= (-2.5625)));
        }
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += 1.5 * (e10); }
        return ((((((t9 = M.Atan(t9)) - 0.5 * (-1.6875)) + 1.1875 * 1.1875) + M.Sin(v2)) - 0.5 * t9) + M.Sin(j5[((((3 / 2) & 7) << 1 | 1)) & 1][((4 + 2)) & 1]));
    }
}

public static class P79 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        return;
    }
    private static Real H1(Real[] y, int k) {
        int fuel = 12;
        return (((y[Idx((5 % 3), y.Length)] / (1.5 + M.Abs(y[y.Length - 1]))) * (y[y.Length - 1] = M.Tanh(y[Idx((int)(4.0 * (y[Idx((int)M.Floor((((M.Round(3.0 * y[Idx(4, y.Length)]) * y[Idx(4, y.Length)]) < 1.1875) ? y[0] : y[Idx(1, y.Length)])), y.Length)] + y[1])), y.Length)]))) + y[Idx(1, y.Length)]);
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        for (int i3 = 1; i3 < Idx((2 / 2), 6); i3++) {
            if ((0.6875 >= (-3.4375))) {
                L4:
                { c -= M.Atan(M.Max((c - b), (b / (2.0 + M.Sin(a))))); }
                if (fuel-- > 0 && (M.Pow(0.5 + M.Abs(c), M.Sin(3.1875)) <= (-0.8125))) goto L4;
                c = (0.5 * M.Cos(M.Pow(0.5 + M.Abs(c), M.Sin((c * c)))));
            } else { c = M.Sin((c + M.Pow(0.5 + M.Abs(a), M.Sin(a)))); }
        }
        return;
    }
    private static Real R6(Real a, Real b, int d) {
        return R5(v => M.Sin(v * a), b, d);
        static Real R5(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R5(u => f((0.5 * M.Cos((u * u)))) + 0.25 * t, (0.3 * M.Tanh(M.Pow(1.0 + Sq(t), M.Tanh(t)))), d - 1) : f(t);
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v7 = M.Atan2(a, 2.0 + M.Cos(a));
        v7 = (0.2 * M.Atan(M.Atan2(v7, 2.0 + M.Cos(v7))) + 0.1);
        object o8 = (Real)(M.Atan(M.Atan(b)));
        Real v9 = o8 is Real ro8 ? ro8 * a : 0.5;
        return ((((((b = (0.4 * M.Sin(a))) + v7) + M.Sin(b)) + M.Sin(v9)) - 0.5 * a) + a);
    }
}

public static class P90 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return ((0.75 * t + 0.25 * P) + t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v1 = ((M.Cos(b) - (0.25 * (Real)(float)(((((b > M.Asinh(b)) ? 1 : 2) % 2 == 0) ? n : 3) % 9))) / (1.5 + M.Abs(a)));
        x[0] += M.Sin(M.Exp(-Sq(M.Asin(0.9 * M.Sin(b)))));
        if (!(((n % 3) < n) && (M.Sqrt(1.0 + Sq(x[Idx(checked(5 % 50 + 1), x.Length)])) >= (-1.6875)))) {
            (x[(n) & 1], b, v1) = (x[(int)(unchecked((uint)(checked((int)(4.0 * M.Exp(0.5 * M.Tanh(b))) % 50 + 1))) % (uint)x.Length)], x[Idx((int)((long)checked(2 % 50 + 1) * 5 % 7), x.Length)], (0.3 * M.Tanh((v1 * b))));
            x[(M.Sign((b + v1))) & 1] += (0.2 * M.Atan(M.Pow(M.Sin((-2.4375)), 3.0)) + 0.1);
        }
        a += (0.2 * M.Atan((M.CopySign(b, a) - ((((b / (1.5 + M.Abs(a))) >= (-2.1875)) || (((n & 7) << 1 | 1) < 2)) ? a : a))) + 0.1);
        Func<Real, Real>[] w5 = new Func<Real, Real>[] { (Func<Real, Real>)(t2 => M.Sin((((n ^ 1) > 4) ? x[x.Length - 1] : a))), (Func<Real, Real>)(t3 => (0.3 * M.Tanh(M.Log(1.0 + Sq(v1))))), (Func<Real, Real>)(t4 => (0.5 * M.Cos(M.Abs(b)))) };
        bool f6 = (((n - n) % 2 == 0) & ((((v1 / (1.5 + M.Abs(a))) >= (v1 += 0.25 * M.Sin(x[Idx((n ^ n), x.Length)]))) ? 1 : x.Length) % 2 == 0));
        for (int i7 = 0; i7 < Idx((((((M.Floor(v1) + 0.5 * v1) > 0.4375) ? n : n) % 3 != n) ? n : x.Length), 6); v1 += 0.1 * M.Sin(M.Sin(a)), i7++) {
            if (((int)(4.0 * a) >= 3)) { return ((a - b) + M.Sin(v1)); }
        }
        return (((((M.Pow(1.0 + Sq(a), M.Tanh(a)) + b * b) + x[0] * x[0]) + M.Sin(3.4375)) + M.Sin(b)) + b);
    }
}

public static class P98 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v1 = M.Sin(((Q * Q) * M.Log(1.0 + Sq(t))));
            return ((P - t) + Q * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G2<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (-(a > T.One ? a : T.One) + (-T.One + b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static T G3<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((T.One - a) + (T.One * a));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = ((((n >> 1)) switch { 0 => b, 1 => b, _ => (((M.Pow(0.5 + M.Abs(b), M.Sin(b)) > (b * a)) && (M.Tanh(b) < (-1.3125))) ? b : x[(int)(unchecked((uint)((checked(n % 50 + 1) + n))) % (uint)x.Length)]) }) % 1.75);
        x[^2] = (0.4 * M.Sin(M.Pow(1.0 + Sq(x[^2]), M.Tanh((a * a)))));
        Real v5 = ((0.1 * ((int)((long)3 * 5 % 7) % 7)) / (1.5 + M.Abs(((0.75 * x[0] + 0.25 * a) + (a / (2.0 + M.Sin(v4)))))));
        Array.Fill<Real>(x, (0.3 * M.Tanh((b - v4))));
        for (int i6 = 0; i6 < Idx(((n & 7) << 1 | 1), 6); v4 += 0.1 * M.Sin(M.Tanh(a)), i6++) {
            x[(n) & 1] = M.Tanh(M.Atan2(x[(n) & 1], 2.0 + M.Cos(M.Exp(-Sq(v5)))));
            x[Idx((3 * n++ + 1), x.Length)] = (0.4 * M.Sin(M.Pow(0.5 + M.Abs((v4 - b)), M.Sin(M.Pow(1.0 + Sq(b), M.Tanh(v5))))));
        }
        return (((0.1 * ((0 + n++) % 7)) + v5) + b);
    }
}

public static class P103 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real v1;
        if (((((3 & 7) << 1 | 1) % 3 != 2) && ((a / (1.0 + Sq(b))) >= 1.5625))) {
            v1 = Soft(M.Max(b, a));
        } else {
            c = (0.5 * M.Cos((c + (a = (0.5 * M.Cos(c))))));
            v1 = (0.4 * M.Sin((0.1 * ((2 + 4) % 7))));
        }
        Real v2 = M.CopySign(0.6875, a);
        return;
    }
    private static void H3(Real[] y, Real t) {
        int fuel = 12;
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = M.Pow(a, 3.0);
        x[0] -= M.Atan(b);
        Array.Clear(x);
        n ^= (5 / 2) & 7;
        H3(x, M.Atan((M.Round(3.0 * v4) * v4)));
        b = (0.4 * M.Sin(M.Max(v4, x[^2])));
        for (int i5 = 1; i5 < Idx((n ^ n), 6); i5++) {
            x[Idx(((((i5 & 7) << 1 | 1) % 2 == 0) ? x.Length : 1), x.Length)] = Soft(v4);
        }
        for (int i6 = 0; i6 < x.Length; i6++) {
            {
                while ((((b - a) >= M.CopySign(v4, x[i6])) ^ (M.FusedMultiplyAdd(b, v4, 0.25) >= (-1.0625))) && --fuel > 0) {
                    Func<Real, Real> h10 = (((n >> 1) % 3 != x.Length) && (((((0 - n) < i6) || ((b + x[Idx(i6, x.Length)]) >= (-2.6875))) ? v4 : a) >= 3.3125)) ? (Func<Real, Real>)(t8 => (0.5 * M.Cos(M.FusedMultiplyAdd(b, v4, 0.25)))) : (Func<Real, Real>)(t9 => (0.3 * M.Tanh((t9 - a))));
                    int[] q11 = new int[] { 2, ((n ^ i6)) % 5, i6 };
                    x[1] -= (0.5 * M.Cos(((x[i6] / (1.5 + M.Abs(v4))) / (2.0 + M.Sin((x[Idx(n, x.Length)] = (0.3 * M.Tanh(a))))))));
                    x[Idx((3 * n + 1), x.Length)] = Soft((x[Idx((3 * n + 1), x.Length)] - ((((q11[Idx((1 / 2), q11.Length)] > 1) ? q11[Idx((i6 ^ 5), q11.Length)] : i6)) switch { 0 => x[i6], 1 => b, _ => v4 })));
                }
            }
            L7: ;
        }
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += 1.5 * (e13); }
        return (((((M.Round(3.0 * v4) * v4) + t12) + M.Sin(a)) - 0.5 * b) + b * b);
    }
}

public static class P107 {
    private static Real R5(Real a, Real b, int d) {
        R0(ref a, b, d);
        return M.Atan(a) - b;
        static void R0(ref Real a, Real b, int d) {
            int fuel = 4;
            b += (0.4 * M.Sin(a));
            if (d > 0) R0(ref a, (0.5 * M.Cos(M.FusedMultiplyAdd(a, b, 0.25))), d - 1);
            {
                for (int i2 = 0; i2 < Idx((d % 3), 6); ++i2) {
                    bool f3 = !(((b * a) >= M.Atan(a)) || (2 > 1));
                    for (int i4 = 0; i4 < M.Min((3 * i2 + 1), 5); b += 0.1 * M.Sin(((((i2 ^ d) >= 0) && (M.Acos(0.9 * M.Cos(b)) > (a * a))) ? a : a)), i4 += 2) {
                        a += Soft(((a * a) * (a - a)));
                    }
                }
            }
            L1: ;
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v6 = b;
        Real v7 = (M.Exp(-Sq((v6 = M.Sin(v6)))) + v6);
        Func<Real, Real> h8 = t9 => {
            v7 -= (0.5 * M.Cos(M.Pow(0.5 + M.Abs((b - (-3.4375))), M.Sin(b))));
            return (0.4 * M.Sin((v6 - 0.5 * (-1.6875))));
        };
        Real Local10(Real t11) {
            while (true) {
                if (fuel-- <= 0) break;
                {
                    if (((b < (t11 * t11)) || ((int)(unchecked((uint)2) >> 3) % 3 != 0))) { break; }
                }
            }
            return (0.2 * M.Atan((M.Min(v6, v6) - 0.5 * v7)) + 0.1);
        }
        b += M.Sin((a = (0.3 * M.Tanh(M.FusedMultiplyAdd(v6, v6, 0.25)))));
        int k12 = ((int)((long)(3 * 2 + 1) * 5 % 7)) % 9;
        v7 = (0.3 * M.Tanh((v6 = (0.2 * M.Atan(M.FusedMultiplyAdd(a, v7, 0.25)) + 0.1))));
        (Real, Real) p13 = ((0.4 * M.Sin(R5(M.Sin(b), v6, Idx((int)(unchecked((uint)k12) >> 3), 5)))), (0.5 * M.Cos(((-3.1875) * a))));
        if ((((k12 % 3) >= 1) & (M.Cosh(M.Tanh(p13.Item1)) > (-2.0625)))) {
            a = (0.3 * M.Tanh((a * (p13.Item2 - p13.Item2))));
            return (((p13.Item2 * v6) % 1.75) - 0.5 * 1.3125);
        }
        return (((0.75 * v6 + 0.25 * p13.Item1) + a * a) + b);
    }
}

public static class P113 {
    private static IEnumerable<Real> H0(Real[] y, int k, Real t) {
        int fuel = 12;
        bool f1 = ((M.Acosh(1.5 + Sq(t)) < (t = M.Tanh(t))) && !((k + y.Length) % 3 != 1));
        t = (0.4 * M.Sin(M.Pow(0.5 + M.Abs(t), M.Sin(M.Abs(t)))));
        if (((t - (-1.1875)) >= 3.3125)) {
            Real[][] j2 = new Real[][] { y, new Real[] { (0.3 * M.Tanh((t = M.Sin(t)))), t } };
        } else {
            y[(checked((k ^ 0) % 50 + 1)) & 1] += M.Atan(M.Log10(2.0 + Sq((t * t))));
            List<Real> l3 = new List<Real>() { (0.5 * M.Cos((t * y[y.Length - 1]))), t };
        }
        for (int i4 = 0; i4 < Idx((0 - (--k)), 6); i4++) {
            yield return (0.5 * M.Cos(M.CopySign(t, y[Idx(((i4 >> 1) / 2), y.Length)])));
        }
        if ((((int)(unchecked((uint)3) >> 3) % 2 == 0) || ((t - t) <= (-0.1875)))) {
            yield return Soft((y[(int)(unchecked((uint)((int)(4.0 * M.Max(t, (-1.1875))))) % (uint)y.Length)] * y[^2]));
        }
        yield break;
    }
    private static void H5(Real[] y, Real t) {
        int fuel = 12;
        t *= M.Exp(-0.1 * Sq(M.Sin((0.75 * t + 0.25 * t))));
        List<Real> l6 = new List<Real>(y);
        return;
    }
    private static Real H7(Real a, Real b) {
        int fuel = 12;
        return (M.FusedMultiplyAdd((b / (2.0 + M.Sin(b))), M.Atan2(a, 2.0 + M.Cos(a)), 0.25) + b);
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v8 = ((((3 * n + 1)) switch { 0 => x[(int)(unchecked((uint)(((M.Acos(0.9 * M.Cos(x[(int)(unchecked((uint)(((4 + 4) + 4))) % (uint)x.Length)])) >= 3.5625) ? n : n))) % (uint)x.Length)], 1 => 2.4375, _ => M.Acosh(1.5 + Sq(x[((x.Length - (n / 2))) & 1])) }) * (x[Idx(n, x.Length)] / (2.0 + M.Sin(M.Sinh(M.Sin(x[Idx((int)(4.0 * ((-2.5625) + x[^2])), x.Length)]))))));
        Array.Reverse(x);
        int k9 = (checked((int)(4.0 * H7((-0.4375), v8)) % 50 + 1)) % 9;
        List<Real> l10 = new List<Real>() { M.Atan((((0.75 * v8 + 0.25 * v8) >= 1.4375) ? v8 : v8)), v8 };
        v8 += (0.4 * M.Sin(M.Max((v8 + v8), M.CopySign(x[(int)(unchecked((uint)((3 ^ 5))) % (uint)x.Length)], l10[Idx(n, l10.Count)]))));
        k9 ^= (int)((long)3 * 5 % 7) & 7;
        foreach (Real e11 in l10) { List<Real> l12 = new List<Real>(x); }
        Real[] y13 = (Real[])x.Clone();
        return (((((M.Cos(x[Idx((y13.Length / 2), x.Length)]) + M.Sin(v8)) + v8) + v8 * v8) + v8 * v8) + M.Sin(x[^2]));
    }
}

public static class P117 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        Real v1 = M.Sin((b += 0.25 * M.Sin(M.Pow(0.5 + M.Abs(a), M.Sin(a)))));
        return (((b = (0.2 * M.Atan((0.1875 - v1)) + 0.1)) + b), (M.Asin(0.9 * M.Sin(M.Min(b, b))) - 0.5 * a));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2;
        if (((b >= (-2.4375)) || ((a * a) > M.Exp(-Sq(x[^2]))))) {
            b = Soft((b - (a / (2.0 + M.Sin((-0.3125))))));
            v2 = Soft(a);
        } else {
            a = (0.3 * M.Tanh(M.Min(a, a)));
            v2 = M.Sin(M.CopySign(b, a));
        }
        x[Idx((int)(4.0 * M.Pow(b, 2.0)), x.Length)] = M.Sin((0.75 * x[Idx((int)(4.0 * M.Pow(b, 2.0)), x.Length)] + 0.25 * (x[0] * v2)));
        List<Real> l3 = new List<Real>(x);
        (x[(1) & 1], l3[Idx((n % 3), l3.Count)]) = H0(((-0.0625) - v2), M.Atan((a + x[(int)(unchecked((uint)((x.Length - checked(n % 50 + 1)))) % (uint)x.Length)])));
        x[((((a + b) >= M.Clamp(b, -1.5, 1.25)) ? (x.Length + l3.Count) : n)) & 1] = M.Max((v2 / (2.0 + M.Sin(v2))), ((-1.0625) / (1.5 + M.Abs(a))));
        Real t4 = 0.0;
        foreach (Real e5 in x) { t4 += M.Sin(e5); }
        return (((M.Cos(b) + M.Sin(t4)) + t4) + M.Sin(v2));
    }
}

public static class P142 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l1 = new List<Real>() { M.Atan(M.Atan2(P, 2.0 + M.Cos(P))), t };
            if (l1.Count < 8) l1.Add((0.4 * M.Sin(M.Max(Q, P))));
            return (((((K - l1.Count) <= l1.Count) || ((((int)(unchecked((uint)l1.Count) >> 3)) switch { 0 => Q, 1 => P, _ => Q }) >= 2.5625)) ? P : (-3.1875)) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G2<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((-T.One + s) * (s * T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = (0.75 * a + 0.25 * b);
        List<Real> l4 = new List<Real>(x);
        a = M.Sin(x[Idx(0, x.Length)]);
        Real[] y5 = new Real[2 + Idx(((2 > 1) ? 0 : 1), 4)];
        b = M.Atan2(a, 2.0 + M.Cos((v3 + b)));
        if (l4.Count > 2) l4.RemoveAt(Idx(n, l4.Count));
        Real t6 = 0.0;
        foreach (Real e7 in y5) { t6 += 1.5 * (e7); }
        return ((((((v3 / (1.0 + Sq(v3))) >= M.Log2(2.0 + Sq(v3))) ? b : b) + v3) + M.Sin(y5[0])) - 0.5 * t6);
    }
}

public static class P147 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0 = M.CopySign(a, a);
        Real[] y1 = new Real[2 + Idx((int)((long)n * 5 % 7), 4)];
        for (int i2 = 0; i2 < y1.Length; i2++) { y1[i2] = (0.5 * M.Cos(M.Max(a, x[0]))); }
        Real v3 = v0;
        Real v4 = M.Tanh(M.Atanh(0.5 * M.Sin(((n > 1) ? b : v3))));
        Real v5 = v3;
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return (((v5 / (1.5 + M.Abs(x[^2]))) + M.Sin(b)) + v5 * v5);
    }
}

public static class P149 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        Real v1 = M.Acos(0.9 * M.Cos((((k + 0)) switch { 0 => y[0], 1 => y[Idx(k, y.Length)], _ => M.FusedMultiplyAdd(y[1], y[0], 0.25) })));
        Real v2 = M.CopySign(v1, v1);
        return (v2 + M.Sin(v1));
    }
    private static Real R3(Real a, Real b, int d) {
        int fuel = 4;
        Real v4 = (a - a);
        return ((M.Exp(-Sq(b)) - 0.5 * b) + (d > 0 ? M.Sin(R3((0.4 * M.Sin(M.Min(v4, a))), M.Tanh(b), d - 1)) : 0.5 * (0.4 * M.Sin(M.Min(v4, a)))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v5 = M.Log(1.0 + Sq((((1 >> 1)) switch { 0 => x[((int)(4.0 * ((M.Sin(x[Idx((int)M.Floor(M.Pow(1.0 + Sq(x[Idx(2, x.Length)]), M.Tanh(x[(2) & 1]))), x.Length)]) <= (-1.0625)) ? x[(int)(unchecked((uint)(3)) % (uint)x.Length)] : x[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)x.Length)]))) & 1], 1 => x[Idx(2, x.Length)], _ => M.Log2(2.0 + Sq(x[((int)(4.0 * M.Pow(0.5 + M.Abs(x[Idx((1 + 2), x.Length)]), M.Sin(x[(int)(unchecked((uint)(4)) % (uint)x.Length)])))) & 1])) })));
        v5 *= (0.9 + 0.2 * M.Sin((x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] * v5)));
        while ((2 > 1) && --fuel > 0) { x[^2] = M.Tanh((v5 += 0.25 * M.Sin(M.FusedMultiplyAdd(v5, v5, 0.25)))); }
        Real v6 = M.Pow(2.0 + Sq((x[x.Length - 1] * M.Pow(1.0 + Sq(v5), M.Tanh(v5)))), -1.5);
        Real v7 = M.Atan2(v5, 2.0 + M.Cos(H0(x, (5 - 2))));
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += M.Sin(e9); }
        return ((((v6 / (1.0 + Sq(v7))) + 2.9375 * 2.9375) - 0.5 * v5) - 0.5 * v7);
    }
}
