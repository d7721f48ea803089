public static class P695 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real[] y1 = new Real[2 + Idx(((2 & 7) << 1 | 1), 4)];
        return;
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        bool f3 = ((y.Length + 4) % 2 == 0);
        return;
    }
    private static void H4(Real[] y, Real t) {
        int fuel = 12;
        Real[] y5 = new Real[] { M.Sin((t + t)), M.Sin((0.75 * t + 0.25 * y[Idx((((t * t) >= M.Exp(M.Sin(t))) ? (int)((long)2 * 5 % 7) : 2), y.Length)])), 2.6875 };
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v6 = (x[1] = Soft((x[1] = (0.4 * M.Sin(M.Atan2(x[Idx((int)M.Floor((x[1] + x[(((int)((long)2 * 5 % 7) >> 1)) & 1])), x.Length)], 2.0 + M.Cos(x[Idx(4, x.Length)])))))));
        Real v7;
        if (((2 > 1) || (((x.Length & 7) << 1 | 1) % 2 == 0))) {
            v7 = M.Sin((v6 += 0.25 * M.Sin(x[Idx((2 + 2), x.Length)])));
        } else { v7 = (0.2 * M.Atan(M.Clamp(v6, -1.5, 1.25)) + 0.1); }
        v6 = (0.5 * M.Cos((v6 + (v7 * x[1]))));
        H0(ref x[0], (v7 * v6), out Real v8);
        H4(x, M.Tanh(M.Pow(0.6875, 2.0)));
        v6 -= M.Sin((((int)(4.0 * (M.Floor(x[Idx((int)(unchecked((uint)0) >> 3), x.Length)]) + 0.5 * x[Idx((int)(unchecked((uint)0) >> 3), x.Length)]))) switch { 0 => v7, 1 => v6, _ => M.Acos(0.9 * M.Cos(v6)) }));
        if ((checked(2 % 50 + 1) % 3 != 2)) {
            bool f9 = ((((5 & 7) << 1 | 1) >= 1) && ((M.Atan2(v8, 2.0 + M.Cos(v8)) <= (-2.3125)) && ((0 >> 1) > 4)));
            v7 = (0.4 * M.Sin((x[x.Length - 1] = (0.4 * M.Sin(M.Max(v8, v8))))));
        } else { x[Idx(3, x.Length)] = M.Atan((x[Idx(3, x.Length)] + M.Asinh(v8))); }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return ((((v8 + x[Idx((int)(unchecked((uint)x.Length) >> 3), x.Length)]) + t10) - 0.5 * t10) + v7);
    }
}

public static class P704 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (((M.Max(t, P) <= (2.8125 + Q)) ? P : P) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        int k2 = ((3 * (5 + 5) + 1)) % 9;
        S0 s3 = new S0(Soft((a + b)), M.Atan(M.Min(a, a)));
        return v => M.Sin(v * ((M.Pow(1.0 + Sq(s3.P), M.Tanh(a)) % 1.75) + M.Sin(b))) + (((-2.1875) * s3.P) + M.Sin(a));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = M.Pow(1.0 + Sq((M.Exp(M.Sin(x[Idx(checked(4 % 50 + 1), x.Length)])) - M.Acos(0.9 * M.Cos(x[Idx(checked(n % 50 + 1), x.Length)])))), M.Tanh(M.CopySign(x[Idx(n, x.Length)], x[(n) & 1])));
        Real v5 = M.Max(((0.75 * (-1.4375) + 0.25 * v4) / (2.0 + M.Sin((v4 - v4)))), (v4 + v4));
        Real[][] j6 = new Real[][] { x, new Real[] { M.Sin((v4 + x[(int)(unchecked((uint)(n)) % (uint)x.Length)])), v5 } };
        j6[((x.Length - n)) & 1][(n) & 1] = M.Atan((j6[((x.Length - n)) & 1][(n) & 1] / (2.0 + M.Sin(v5))));
        x[Idx((((int)(unchecked((uint)4) >> 3) & 7) << 1 | 1), x.Length)] -= M.Atan((0.1 * ((int)(4.0 * M.Pow(j6[(n) & 1][(((int)(unchecked((uint)(--n)) >> 3) >> 1)) & 1], 3.0)) % 7)));
        x[^2] *= M.Cos((((n ^ n)) switch { 0 => v5, 1 => v4, _ => (-2.1875) }));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return ((((x[Idx((int)(4.0 * (v4 + v5)), x.Length)] = M.Atan(t7)) + x[x.Length - 1] * x[x.Length - 1]) + M.Sin(t7)) + t7);
    }
}

public static class P712 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t = (0.3 * M.Tanh((t / (1.5 + M.Abs(M.Cbrt(1.0 + Sq(P)))))));
            if (((3 * 3 + 1) > K)) { return (M.Acos(0.9 * M.Cos(3.5625)) + M.Sin(P)); }
            return ((P = Soft(P)) + M.Sin(P));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public sealed class Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] = (0.3 * M.Tanh(((checked(2 % 50 + 1)) switch { 0 => (-0.0625), 1 => x[(2) & 1], _ => M.FusedMultiplyAdd((-2.9375), x[(int)(unchecked((uint)(2)) % (uint)x.Length)], 0.25) }))));
        v2 = M.Sin((v2 * M.Max(v2, v2)));
        x[Idx((3 * x.Length + 1), x.Length)] = M.Tanh(M.Pow(1.0 + Sq(M.Abs(x[(2) & 1])), M.Tanh((v2 - x[x.Length - 1]))));
        return ((((v2 = M.Atan(x[(2) & 1])) + M.Sin(v2)) + v2) + M.Sin(v2));
    }
}

public static class P718 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            K++;
            return (M.Atan2(P, 2.0 + M.Cos(P)) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v1 = ((M.Round(3.0 * M.Atan2(b, 2.0 + M.Cos(b))) * M.Atan2(b, 2.0 + M.Cos(b))) * (((((n / 2) % 3 != n) && (M.Log10(2.0 + Sq(2.0625)) >= (-0.0625))) ? x[x.Length - 1] : b) + (a / (2.0 + M.Sin(2.3125)))));
        if (!(1 > 1)) {
            {
                for (int i3 = 0; i3 < Idx(checked(x.Length % 50 + 1), 6); i3++) {
                    Real v4 = (0.5 * M.Cos((0.1 * ((x.Length + n) % 7))));
                    Real v5 = (0.5 * M.Cos(M.IEEERemainder((v4 * v4), 2.5)));
                    a += M.Tanh((v4 + x[0]));
                }
            }
            L2: ;
            do {
                for (int i6 = 0; i6 < x.Length; i6++) {
                    a %= 1.5;
                    bool f7 = (((int)M.Floor(b) % 3 != x.Length) && (((int)(unchecked((uint)i6) >> 3) < 1) || ((a - v1) < 0.6875)));
                }
                List<Real> l8 = new List<Real>(x);
                if (l8.Count < 8) l8.Add((0.2 * M.Atan(b) + 0.1));
            }
            while (fuel-- > 0 && (b < (-2.1875)));
        }
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return (((M.Pow(0.5 + M.Abs(v1), M.Sin(v1)) + v1) + v1) + b);
    }
}

public static class P722 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += (0.2 * M.Atan(((0.1 * ((2 + K) % 7)) - Q)) + 0.1);
            return ((P + Q) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = T.Max(T.Max(T.One, T.One), T.Max(s, b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        t += M.Atan((0.1 * ((((y.Length / 2) >= 2) ? 2 : y.Length) % 7)));
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v3 = (a * a);
        S0 s4 = new S0(M.Tanh(M.Cbrt(1.0 + Sq(b))), M.Tanh(M.Tanh(b)));
        List<Real> l5 = new List<Real>() { (0.5 * M.Cos(b)), s4.P };
        return ((((((v3 - v3) + s4.Q * s4.Q) + s4.Q) - 0.5 * s4.P) + M.Sin(v3)) + s4.Q * s4.Q);
    }
}

public static class P727 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        return;
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        return v => M.Sin(v * (M.Atanh(0.5 * M.Sin(a)) + a * a)) + ((0.75 * M.Acos(0.9 * M.Cos(a)) + 0.25 * (b += 0.25 * M.Sin(a))) + M.Sin(a));
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        List<Real> l3 = new List<Real>() { (0.3 * M.Tanh(M.FusedMultiplyAdd(a, b, 0.25))), b };
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = (x[Idx(x.Length, x.Length)] = (0.4 * M.Sin((M.Pow(1.0 + Sq(b), 0.75) - a))));
        bool f5 = (((x[Idx(((2 & 7) << 1 | 1), x.Length)] = M.Atan(b)) >= (-3.1875)) || (((int)(unchecked((uint)n) >> 3) % 3 != n) & ((n / 2) >= n)));
        int[] q6 = new int[] { 2, ((n + n)) % 5, n };
        Array.Copy(x, x, M.Min(x.Length, x.Length));
        for (int i7 = 0; i7 < M.Min(checked(q6[Idx((((int)M.Floor((v4 / (1.0 + Sq(x[Idx(n, x.Length)])))) % 3 != 1) ? 1 : 2), q6.Length)] % 50 + 1), 5); i7++) {
            for (int j8 = 0; j8 < Idx((n++ + 1), 6); j8++) {
                a += (0.2 * M.Atan((((M.Max(v4, b) < M.Atanh(0.5 * M.Sin(v4))) || ((x[Idx(x.Length, x.Length)] * (-1.9375)) < M.Max(x[^2], b))) ? M.Min((x[(int)(unchecked((uint)(((M.FusedMultiplyAdd(x[0], b, 0.25) <= M.Atan2(b, 2.0 + M.Cos(b))) ? q6[Idx((int)(unchecked((uint)j8) >> 3), q6.Length)] : j8))) % (uint)x.Length)] = (0.5 * M.Cos(x[(x.Length) & 1]))), (0.75 * x[0] + 0.25 * v4)) : (M.Cbrt(1.0 + Sq(x[0])) * M.Exp(M.Sin(x[(int)(unchecked((uint)((i7 + 0))) % (uint)x.Length)]))))) + 0.1);
            }
            a += (0.2 * M.Atan((((int)((long)n * 5 % 7)) switch { 0 => v4, 1 => b, _ => b })) + 0.1);
        }
        for (int i9 = 0; i9 < x.Length; i9++) {
            if (((3 * 1 + 1) < i9)) { break; }
        }
        a /= (1.1 + Sq((a * a)));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return ((M.Min(b, b) + b) + x[Idx(checked(n % 50 + 1), x.Length)] * x[Idx(checked(n % 50 + 1), x.Length)]);
    }
}

public static class P731 {
    private static void H0(List<Real> l, Real t) {
        int fuel = 12;
        l[Idx(2, l.Count)] *= M.Cos(M.Cosh(M.Tanh(t)));
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = (x[^2] = M.Sin(((x[^2] + x[(int)(unchecked((uint)(((2 - 2) / 2))) % (uint)x.Length)]) / (1.0 + Sq(M.Pow(1.0 + Sq(x[Idx((int)(4.0 * (x[(int)(unchecked((uint)((((int)(4.0 * (x[Idx((2 + 2), x.Length)] = Soft(x[Idx((int)(4.0 * (0.75 * 2.6875 + 0.25 * x[((3 * 2 + 1)) & 1])), x.Length)]))) & 7) << 1 | 1))) % (uint)x.Length)] = (0.3 * M.Tanh(x[((2 ^ 1)) & 1])))), x.Length)]), M.Tanh(x[0])))))));
        List<Real> l2 = new List<Real>() { M.Sin(v1), v1 };
        Func<Real, Real> h3 = (Func<Real, Real>)(t5 => M.Tanh(M.Atan2(x[Idx(x.Length, x.Length)], 2.0 + M.Cos(t5))));
        x[Idx((l2.Count + 2), x.Length)] = ((v1 * (-1.3125)) / (1.0 + Sq((x[1] + x[Idx((((l2.Count & 7) << 1 | 1) + l2.Count), x.Length)]))));
        object o6 = (Real)((0.4 * M.Sin(M.Min(v1, v1))));
        Real v7 = o6 is Real ro6 ? ro6 * 3.0625 : 0.5;
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += M.Sin(e9); }
        return (((((v1 - 0.5 * l2[Idx((l2.Count ^ 3), l2.Count)]) - 0.5 * v1) + (-3.4375)) + v7 * v7) + v1);
    }
}

public static class P741 {
    private static void H0(Real[] y, Real t) {
        int fuel = 12;
        Real v1 = (y[y.Length - 1] = M.Atan((((M.Acosh(1.5 + Sq(y[(int)(unchecked((uint)(checked(2 % 50 + 1))) % (uint)y.Length)])) < (-0.8125)) & ((t + t) <= (-3.0625))) ? M.Acos(0.9 * M.Cos(t)) : M.Sin(t))));
        y[(int)(unchecked((uint)((((((int)M.Floor(M.Atanh(0.5 * M.Sin(y[^2]))) % 2 == 0) ? 2 : 2) & 7) << 1 | 1))) % (uint)y.Length)] = t;
        return;
    }
    private static Real H2(Real a, Real b) {
        int fuel = 12;
        Real v3 = ((b * (0.25 * (Real)(float)((2 >> 1) % 9))) * b);
        return (M.Pow(0.5 + M.Abs(b), M.Sin(a)) + b * b);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v4;
        if ((b <= M.Atan2(b, 2.0 + M.Cos(b)))) {
            v4 = (0.5 * M.Cos(M.Cosh(M.Tanh(b))));
        } else { v4 = (0.4 * M.Sin(M.Atan2(b, 2.0 + M.Cos(b)))); }
        Real v5 = (0.75 * (a * a) + 0.25 * (M.Pow(1.0 + Sq(b), 0.75) + (v4 / (2.0 + M.Sin(b)))));
        v4 += (0.4 * M.Sin(((v5 / (2.0 + M.Sin(v4))) - (a * v5))));
        Func<Real, Real> h6 = t7 => {
            t7 = M.Tanh(H2(Soft(v4), (0.75 * a + 0.25 * b)));
            t7++;
            return (0.4 * M.Sin(((a - t7) + v4 * v4)));
        };
        Real v8 = M.Atan2(M.Max(a, v5), 2.0 + M.Cos((((2 - 2)) switch { 0 => a, 1 => v4, _ => (((int)(4.0 * (0.25 * (Real)(float)(M.Sign((3.5625 + a)) % 9)))) switch { 0 => v4, 1 => a, _ => v4 }) })));
        _ = M.CopySign(b, a);
        return (((((M.Max(v4, v5) - 0.5 * v8) + M.Sin(v8)) + a) + 3.0625) + v8);
    }
}

public static class P745 {
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v0;
        if (((b % 1.75) > 2.1875)) {
            v0 = (0.2 * M.Atan((((int)(4.0 * ((-1.9375) * b))) switch { 0 => b, 1 => (-2.4375), _ => b })) + 0.1);
        } else { v0 = (0.5 * M.Cos(M.Max(b, a))); }
        while (fuel-- > 0 && ((M.CopySign(b, a) <= (a - a)) || (2 > 1))) {
            Real[] y2 = new Real[] { M.Atan(M.CopySign(a, b)), M.Sin(M.Min(b, v0)), a };
            foreach (Real e3 in y2) {
                if (((((int)M.Floor(e3) < 4) && ((int)((long)2 * 5 % 7) >= 4)) & ((a * e3) > (-2.8125)))) {
                    b = M.Atan((b * (M.Round(3.0 * y2[Idx((2 + 3), y2.Length)]) * y2[Idx((2 + 3), y2.Length)])));
                }
            }
            Real[][] j4 = new Real[][] { new Real[3], new Real[] { M.Sin(M.Atan2(v0, 2.0 + M.Cos(a))), v0 } };
        }
        Func<Real, Real> h7 = (v0 >= ((M.Sign((v0 - b))) switch { 0 => a, 1 => b, _ => (-0.6875) })) ? (Func<Real, Real>)(t5 => (0.4 * M.Sin((a / (2.0 + M.Sin(a)))))) : (Func<Real, Real>)(t6 => M.Sin((b + t6)));
        _ = M.FusedMultiplyAdd((a - v0), v0, 0.25);
        a = M.Sin((v0 = M.Sin(M.Pow(0.5 + M.Abs(v0), M.Sin(v0)))));
        Real Local8(Real t9) {
            Real Local10(Real t11) {
                t9 -= (0.4 * M.Sin(a));
                return M.Atan((M.Tanh(a) - 0.5 * t9));
            }
            return (0.2 * M.Atan((M.Abs(b) + M.Sin(t9))) + 0.1);
        }
        return (((((M.FusedMultiplyAdd(v0, v0, 0.25) + b) + b) + M.Sin(a)) + v0 * v0) + (-1.3125));
    }
}

public static class P747 {
    private static Real H0(Func<Real, Real> f, Real t) {
        int fuel = 12;
        t += Soft(t);
        return (M.Cosh(M.Tanh((((t - t) <= 3.4375) ? t : t))) + M.Sin(t));
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        return (((0.1 * ((int)((long)d * 5 % 7) % 7)) - 0.5 * a) + (d > 0 ? M.Sin(R1(M.Atan((b = (0.5 * M.Cos(b)))), M.Pow(0.5 + M.Abs(a), M.Sin(a)), d - 1)) : 0.5 * M.Atan((b = (0.5 * M.Cos(b))))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = M.Max((M.Floor(M.FusedMultiplyAdd(x[Idx((int)((long)(x.Length + 3) * 5 % 7), x.Length)], x[(int)(unchecked((uint)((M.Sign(((3 > 1) ? x[Idx((((x.Length + 0) & 7) << 1 | 1), x.Length)] : x[Idx(checked(2 % 50 + 1), x.Length)])) + 2))) % (uint)x.Length)], 0.25)) + 0.5 * M.FusedMultiplyAdd(x[Idx((int)((long)(x.Length + 3) * 5 % 7), x.Length)], x[(int)(unchecked((uint)((M.Sign(((3 > 1) ? x[Idx((((x.Length + 0) & 7) << 1 | 1), x.Length)] : x[Idx(checked(2 % 50 + 1), x.Length)])) + 2))) % (uint)x.Length)], 0.25)), M.Pow(2.0 + Sq((M.Round(3.0 * x[0]) * x[0])), -1.5));
        if (((3 * 2 + 1) % 2 == 0)) {
            Func<Real, Real> h3 = t4 => {
                Func<Real, Real> h7 = ((4 >> 1) <= 2) ? (Func<Real, Real>)(t5 => M.Atan((t4 * v2))) : (Func<Real, Real>)(t6 => M.Atan((0.75 * t6 + 0.25 * v2)));
                if (((2 + x.Length) % 3 != 3)) {
                    Real v8 = (((4 % 3)) switch { 0 => ((((((int)(4.0 * (t4 / (1.0 + Sq(t4)))) % 2 == 0) ? 1 : 5) > 5) || ((int)(unchecked((uint)x.Length) >> 3) < 2)) ? (-1.9375) : t4), 1 => (t4 / (1.0 + Sq(t4))), _ => (v2 / (1.0 + Sq(t4))) });
                    x[1] = M.Sinh(M.Sin(h7(v8)));
                } else { v2 = (0.2 * M.Atan((v2 * t4)) + 0.1); }
                return (0.2 * M.Atan((M.FusedMultiplyAdd(t4, t4, 0.25) - 0.5 * 0.4375)) + 0.1);
            };
        } else if (((2 >> 1) <= 2)) {
            v2 = (0.3 * M.Tanh(Sq(v2)));
        } else { v2 = (0.3 * M.Tanh((v2 - M.Pow(0.5 + M.Abs(v2), M.Sin(v2))))); }
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += 1.5 * (e10); }
        return ((((v2 - t9) + v2) + x[0]) + t9 * t9);
    }
}

public static class P760 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t /= (1.1 + Sq(((((P / (1.5 + M.Abs(Q))) <= 0.6875) && ((((Q * t) < 3.3125) ? Q : 2.9375) < M.Atan2(P, 2.0 + M.Cos(P)))) ? Q : Q)));
            return (M.CopySign(t, Q) + 2.5625 * 2.5625);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real H1(Real a, Real b) {
        int fuel = 12;
        for (int i2 = 1; i2 < 4; i2++) { List<Real> l3 = new List<Real>() { Soft(M.Atan2(a, 2.0 + M.Cos(b))), a }; }
        b = (0.4 * M.Sin((b - (b - a))));
        return (b - 0.5 * a);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = (x[Idx((3 / 2), x.Length)] * x[0]);
        List<Real> l5 = new List<Real>() { (0.2 * M.Atan((v4 + x[1])) + 0.1), v4 };
        if ((((x[Idx((l5.Count ^ 3), x.Length)] / (1.5 + M.Abs(v4))) < (-1.3125)) && ((-v4) < (-1.4375)))) {
            v4 = (M.CopySign(v4, v4) - M.Min((-1.5625), v4));
            return ((M.Tanh(x[(int)(unchecked((uint)(checked((((v4 / (1.5 + M.Abs(v4))) <= (-1.8125)) ? l5.Count : 3) % 50 + 1))) % (uint)x.Length)]) * (((1 + l5.Count)) switch { 0 => v4, 1 => x[(int)(unchecked((uint)(checked(l5.Count % 50 + 1))) % (uint)x.Length)], _ => l5[Idx(l5.Count, l5.Count)] })) - 0.5 * v4);
        }
        S0 s6 = default;
        Real v7 = (0.75 * s6.Q + 0.25 * s6.Q);
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += M.Sin(e9); }
        return (((M.Sin(v4) + t8) + x[Idx((((int)((long)s6.K * 5 % 7) & 7) << 1 | 1), x.Length)] * x[Idx((((int)((long)s6.K * 5 % 7) & 7) << 1 | 1), x.Length)]) + v7 * v7);
    }
}
