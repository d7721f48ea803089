public static class P881 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        (y[1], y[((int)M.Floor(M.Abs(y[Idx((k++ >> 1), y.Length)]))) & 1]) = (y[1], y[Idx((int)(4.0 * y[Idx(checked((int)M.Floor(M.Pow(1.0 + Sq(y[0]), M.Tanh(y[Idx((3 * (k >> 1) + 1), y.Length)]))) % 50 + 1), y.Length)]), y.Length)]);
        return (M.Max(y[0], y[Idx((((k++ % 3) > 4) ? k : 3), y.Length)]) + y[y.Length - 1] * y[y.Length - 1]);
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real[] y2 = new Real[] { M.Tanh((c - a)), Soft(a), a };
        if (!(2 > 1)) {
            y2[0] = M.Atan((y2[0] * y2[Idx(3, y2.Length)]));
        } else { y2[Idx(2, y2.Length)] = M.Tanh(M.Atan2(M.CopySign(a, a), 2.0 + M.Cos((c - c)))); }
        return;
    }
    private static Real H3(Real a, Real b) {
        int fuel = 12;
        while (((((int)(4.0 * (a - a)) <= 2) || (((-2.5625) * (-0.9375)) >= (-1.4375))) | (2 > 1)) && --fuel > 0) {
            Real v5;
            if ((((b / (1.5 + M.Abs(a))) < (0.1 * ((2 ^ 2) % 7))) || ((((2 ^ 2)) switch { 0 => (-1.3125), 1 => a, _ => b }) > (((2 + 2)) switch { 0 => 2.1875, 1 => b, _ => b })))) {
                v5 = (0.3 * M.Tanh((b * (-0.4375))));
            } else { v5 = (0.2 * M.Atan((b + a)) + 0.1); }
            int k6 = (((2 % 3) + 2)) % 9;
        }
        return (M.FusedMultiplyAdd(0.1875, 0.6875, 0.25) + M.Sin(a));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v7 = M.Asin(0.9 * M.Sin((M.IEEERemainder((-2.4375), 2.5) + (0.1 * (((3 & 7) << 1 | 1) % 7)))));
        Func<Real, Real> h10 = (((v7 / (1.5 + M.Abs(v7))) >= 1.6875) && (M.Max(v7, v7) > H3(x[(int)(unchecked((uint)((2 ^ 3))) % (uint)x.Length)], v7))) ? (Func<Real, Real>)(t8 => M.Tanh((v7 + x[0]))) : (Func<Real, Real>)(t9 => (0.3 * M.Tanh(x[(n) & 1])));
        Real v11 = M.Max((M.Pow(1.0 + Sq((-3.4375)), M.Tanh(x[0])) * h10(v7)), H3((v7 * v7), x[0]));
        v11 = M.Tanh(H3((v11 * 1.5625), (x[Idx(3, x.Length)] += 0.25 * M.Sin(x[Idx((int)((long)(n / 2) * 5 % 7), x.Length)]))));
        Func<Real, Real> h14 = ((M.Cosh(M.Tanh(v7)) >= (v11 / (1.5 + M.Abs(v11)))) || ((n - n) >= 4)) ? (Func<Real, Real>)(t12 => M.Sin(t12)) : (Func<Real, Real>)(t13 => (0.4 * M.Sin(M.Pow(1.0 + Sq(t13), M.Tanh(x[1])))));
        Real t15 = 0.0;
        foreach (Real e16 in x) { t15 += M.Sin(e16); }
        return (((v7 / (1.0 + Sq(x[Idx(((int)(4.0 * (v7 - v11)) % 3), x.Length)]))) + M.Sin(x[Idx((int)((long)n * 5 % 7), x.Length)])) - 0.5 * x[((((0.25 * (Real)(float)((3 * 2 + 1) % 9)) >= (-3.3125)) ? M.Sign(M.Pow(v7, 2.0)) : n)) & 1]);
    }
}

public static class P923 {
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v0;
        if (((M.Pow(x[Idx((2 - 2), x.Length)], 3.0) > 0.0625) || ((x[((0 + 4)) & 1] - x[Idx(3, x.Length)]) >= (0.9375 / (1.0 + Sq(x[Idx(checked((2 + 2) % 50 + 1), x.Length)])))))) {
            v0 = Soft(x[((((5 + 2) > 2) ? ((M.Abs(x[1]) > (-2.4375)) ? 2 : 2) : x.Length)) & 1]);
        } else {
            x[0] = M.Tanh((x[0] - x[Idx((int)(4.0 * (x[Idx((((2 >> 1) & 7) << 1 | 1), x.Length)] / (1.0 + Sq(x[Idx((2 - 3), x.Length)])))), x.Length)]));
            v0 = M.Sin((x[^2] / (1.5 + M.Abs((-0.4375)))));
        }
        for (int i1 = 1; i1 < Idx((2 % 3), 6); i1++) {
            x = new Real[x.Length];
            while ((2 > 1) && --fuel > 0) {
                for (Real v2 = M.Sin((((x.Length + i1) > i1) ? v0 : v0)); v2 < 2.0; v2 += 0.75 + 0.5 * M.Sin((x[(int)(unchecked((uint)((int)(unchecked((uint)i1) >> 3))) % (uint)x.Length)] * v0))) {
                    if ((((x.Length + i1) >= i1) && ((int)(unchecked((uint)i1) >> 3) % 2 == 0))) goto L3;
                    {
                        Real[] y4 = new Real[] { (0.2 * M.Atan((v0 / (2.0 + M.Sin(v2)))) + 0.1), (0.2 * M.Atan((v2 - v2)) + 0.1), v2 };
                    }
                    L3: ;
                }
            }
        }
        x[1] = M.Sin(M.FusedMultiplyAdd((v0 - x[x.Length - 1]), M.CopySign(v0, v0), 0.25));
        bool f5 = (2 > 1);
        v0 = x[Idx(2, x.Length)] = M.Tanh((M.Sin(x[Idx(2, x.Length)]) + M.Pow(v0, 3.0)));
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += M.Sin(e7); }
        return ((((((v0 - t6) - 0.5 * x[0]) + x[x.Length - 1] * x[x.Length - 1]) + M.Sin(t6)) + x[(int)(unchecked((uint)(2)) % (uint)x.Length)]) + x[x.Length - 1] * x[x.Length - 1]);
    }
}

public static class P928 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (-T.Max(b, s) + T.Max(T.One, b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    public sealed class Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Func<Real, Real> H2(Real a, Real b) {
        int fuel = 12;
        for (int i3 = 1; i3 < Idx(checked(2 % 50 + 1), 6); i3++) {
            Cell1<Real> z4 = new Cell1<Real>(M.Sin(M.Sin(3.5625)));
            a %= 1.5;
        }
        return v => M.Sin(v * (((((3.0625 - b) <= (a + b)) || (4 > 1)) ? M.Min(b, a) : M.Pow(1.0 + Sq(a), M.Tanh(b))) - 0.5 * a)) + (a + b * b);
    }
    private static Real H5(Func<Real, Real> f, Real t) {
        int fuel = 12;
        t = M.Atan(M.Max(t, t));
        return (M.Pow(0.5 + M.Abs(M.Pow(2.0 + Sq(t), -1.5)), M.Sin(t)) + M.Sin(t));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v6;
        if (((b + b) >= 1.6875)) {
            v6 = (0.2 * M.Atan((b * a)) + 0.1);
        } else {
            a = (0.5 * M.Cos((a / (1.0 + Sq(b)))));
            v6 = (0.2 * M.Atan(M.Max(2.9375, (-1.9375))) + 0.1);
        }
        a = M.Tanh(M.Atan2(a, 2.0 + M.Cos(M.Tan(0.5 * M.Sin(a)))));
        a += (0.4 * M.Sin(((!(2 > 1) ? v6 : v6) / (2.0 + M.Sin(M.Atan(b))))));
        a %= 1.5;
        return (((((0.1 * ((int)(4.0 * M.Pow(0.5 + M.Abs(b), M.Sin(v6))) % 7)) + b) - 0.5 * b) + b) + M.Sin((-2.9375)));
    }
}

public static class P934 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        for (;;) {
            if (fuel-- <= 0) break;
            {
                a = (0.5 * M.Cos((a * (b / (1.0 + Sq(b))))));
                if (((a * b) <= (-1.0625))) { break; }
                b = (0.4 * M.Sin(M.Atan2(b, 2.0 + M.Cos(b))));
            }
        }
        return (((((2 % 3) % 2 == 0) ? M.Max(b, b) : M.FusedMultiplyAdd(b, 2.6875, 0.25)) - 0.5 * a), (a + a));
    }
    private static (Real, Real) H1(Real a, Real b) {
        int fuel = 12;
        for (int i2 = M.Min((2 >> 1), 5) - 1; i2 >= 0; i2--) { a = M.Tanh((a - (0.1 * ((int)M.Floor(M.CopySign(a, a)) % 7)))); }
        Real[] y3 = new Real[2 + Idx((2 + 3), 4)];
        return ((b + M.Sin(y3[(int)(unchecked((uint)((int)M.Floor((y3[^2] / (2.0 + M.Sin(b)))))) % (uint)y3.Length)])), ((y3[((3 * 5 + 1)) & 1] = (0.3 * M.Tanh((((2 / 2)) switch { 0 => y3[(int)(unchecked((uint)((2 ^ 2))) % (uint)y3.Length)], 1 => 1.3125, _ => a })))) + a * a));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = ((M.Round(3.0 * (x[Idx((--n), x.Length)] * x[x.Length - 1])) * (x[Idx((--n), x.Length)] * x[x.Length - 1])) / (1.0 + Sq((x[x.Length - 1] = M.Atan((0.1 * ((int)((long)n * 5 % 7) % 7)))))));
        if ((n > 1)) goto L5;
        { _ = (0.75 * v4 + 0.25 * x[x.Length - 1]); }
        L5: ;
        L6:
        {
            Real[] y7 = new Real[2 + Idx(((n > 1) ? x.Length : n), 4)];
            for (int i8 = 1; i8 < M.Min((int)(4.0 * M.Atan2(v4, 2.0 + M.Cos(v4))), 5); i8++) {
                if (((n / 2) < 1)) {
                    for (int i9 = 1; i9 < x.Length; ++i9) {
                        v4 = M.Sin(x[Idx((M.Sign((y7[Idx(i9, y7.Length)] = M.Tanh(v4))) % 3), x.Length)]);
                    }
                }
            }
        }
        if (fuel-- > 0 && (((int)(4.0 * (x[^2] + v4)) % 2 == 0) || (n > 1))) goto L6;
        return ((((((v4 / (2.0 + M.Sin(v4))) + v4) + M.Sin(v4)) - 0.5 * v4) + M.Sin(3.1875)) + v4 * v4);
    }
}

public static class P936 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((b + a) - T.Max(b, b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public sealed class Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Real H2(Real[] y, int k) {
        int fuel = 12;
        return ((M.Pow(1.0 + Sq(y[^2]), 0.75) % 1.75) - 0.5 * y[Idx((3 * y.Length + 1), y.Length)]);
    }
    private static Real R7(Real a, Real b, int d) {
        R3(ref a, b, d);
        return M.Atan(a) - b;
        static void R3(ref Real a, Real b, int d) {
            int fuel = 4;
            if (d > 0) R3(ref a, (0.3 * M.Tanh((a * a))), d - 1);
            Real v5 = (-2.4375);
            foreach (object e6 in new object[] { (Real)((0.4 * M.Sin(M.Min(b, a)))), 1, (Real)((-2.4375)) }) {
                if (e6 is Real) v5 = M.Sin(v5 + (Real)e6);
            }
            a += M.Atan(M.Max((a = (0.3 * M.Tanh(v5))), a));
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v8 = (M.Max(M.Sinh(M.Sin(x[Idx((int)(unchecked((uint)2) >> 3), x.Length)])), Soft(x[0])) / (1.0 + Sq((M.Min(x[Idx((int)M.Floor(M.Pow(0.5 + M.Abs(1.0625), M.Sin(x[^2]))), x.Length)], x[x.Length - 1]) * (x[Idx(((2 / 2) % 3), x.Length)] * x[Idx(2, x.Length)])))));
        int[] q9 = new int[] { 2, ((2 ^ 2)) % 5, 2 };
        (v8, v8, v8) = (x[0], x[Idx(2, x.Length)], Soft(M.Pow(2.0 + Sq(x[(int)(unchecked((uint)((int)M.Floor(M.CopySign(2.9375, v8)))) % (uint)x.Length)]), -1.5)));
        x[(int)(unchecked((uint)(0)) % (uint)x.Length)] += M.Sin(H2(x, (1 / 2)));
        Real v10 = M.Pow(1.0 + Sq((v8 % 1.75)), M.Tanh((((checked(4 % 50 + 1) >= 1) || ((((v8 / (1.0 + Sq(v8))) >= 1.0625) ? v8 : v8) >= (-0.8125))) ? (0.1 * (((0 & 7) << 1 | 1) % 7)) : v8)));
        Real[][] j11 = new Real[][] { x, new Real[] { (0.4 * M.Sin((x[0] = M.Tanh(v8)))), v8 } };
        return ((((v10 + v8) - 0.5 * v10) + v8) + v10);
    }
}

public static class P942 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (-x[0]);
        List<Func<Real, Real>> w6 = new List<Func<Real, Real>> { (Func<Real, Real>)(t3 => (0.2 * M.Atan(M.Clamp(t3, -1.5, 1.25)) + 0.1)), (Func<Real, Real>)(t4 => M.Atan((x[Idx((2 / 2), x.Length)] = (0.4 * M.Sin(v2))))), (Func<Real, Real>)(t5 => (0.3 * M.Tanh(M.Sqrt(1.0 + Sq(v2))))) };
        x[Idx((int)(4.0 * (0.75 * x[^2] + 0.25 * v2)), x.Length)] = (((2 + 2) < x.Length) ? (((v2 - x[x.Length - 1]) >= (-0.5625)) ? v2 : v2) : x[(int)(unchecked((uint)(2)) % (uint)x.Length)]);
        (v2, v2) = (v2, x[Idx((2 / 2), x.Length)]);
        if (!((M.Pow(1.0 + Sq(v2), M.Tanh(v2)) >= (((v2 * v2) <= 3.0625) ? v2 : v2)) || (M.Max(v2, v2) <= M.Atanh(0.5 * M.Sin(v2))))) {
            x[1] = M.Max(v2, v2);
        } else {
            for (int i7 = Idx((int)M.Floor(M.FusedMultiplyAdd(v2, v2, 0.25)), 6) - 1; i7 >= 0; i7--) {
                Array.Reverse(x);
                L8:
                { Real v9 = (0.2 * M.Atan(M.Asinh((v2 % 1.75))) + 0.1); }
                if (fuel-- > 0 && ((M.Max(x[(5) & 1], v2) < M.Sin(v2)) && ((3 * i7 + 1) % 3 != 2))) goto L8;
                L10:
                {
                    (v2, v2) = (v2, x[0]);
                    v2 = (0.4 * M.Sin(M.Pow(1.0 + Sq(v2), M.Tanh((0.1 * ((x.Length % 3) % 7))))));
                }
                if (fuel-- > 0 && ((int)(4.0 * (v2 * 0.8125)) % 3 != 3)) goto L10;
            }
        }
        int k11 = ((int)((long)(int)(unchecked((uint)2) >> 3) * 5 % 7)) % 9;
        v2 = (0.2 * M.Atan(M.Cosh(M.Tanh((v2 * v2)))) + 0.1);
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return (((((M.Max(t12, t12) - 0.5 * 0.8125) - 0.5 * v2) + v2 * v2) + M.Sin(t12)) + v2);
    }
}

public static class P957 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[][] j1 = new Real[][] { new Real[3], new Real[] { Soft(M.Atan2(Q, 2.0 + M.Cos(t))), Q } };
            return ((1.6875 / (2.0 + M.Sin(t))) + Q * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = (M.Clamp((b / (2.0 + M.Sin(b))), -1.5, 1.25) * (M.Pow(0.5 + M.Abs(2.8125), M.Sin(a)) + M.Sin(b)));
        List<Real> l3 = new List<Real>() { Soft(M.FusedMultiplyAdd(a, v2, 0.25)), v2 };
        a /= (1.1 + Sq(a));
        Real[,] g4 = new Real[2, 3];
        S0 s5 = new S0(M.Sin((1.6875 / (1.5 + M.Abs(b)))), M.Sin(M.Acos(0.9 * M.Cos(a))));
        S0 s6 = new S0(Soft(M.Sin(v2)), (0.3 * M.Tanh(M.Acosh(1.5 + Sq(b)))));
        l3[Idx((int)(4.0 * M.FusedMultiplyAdd(a, s6.P, 0.25)), l3.Count)] -= (0.4 * M.Sin((s6.P + s5.Q)));
        int k7 = ((3 * ((3 & 7) << 1 | 1) + 1)) % 9;
        return ((((((b + s6.Q) + M.Sin(s5.Q)) + M.Sin(b)) + M.Sin(a)) + s6.Q) + M.Sin(b));
    }
}

public static class P972 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        Real v2 = (0.75 * a + 0.25 * b);
        return v => M.Sin(v * (M.FusedMultiplyAdd((-0.0625), b, 0.25) + a)) + ((a = (0.3 * M.Tanh((v2 = M.Sin(v2))))) + v2);
    }
    private static Real R3(Real a, Real b, int d) {
        int fuel = 4;
        Real v5 = (((b > 1.1875) ? (M.Round(3.0 * a) * a) : (-b)) + (M.Min(b, b) / (1.0 + Sq((b / (1.0 + Sq(b)))))));
        return ((M.Pow(0.5 + M.Abs(v5), M.Sin(b)) + M.Sin(v5)) + (d > 0 ? M.Sin(R4(M.Atan(((((int)((long)d * 5 % 7) % 2 == 0) || ((d % 3) >= d)) ? v5 : a)), (0.1 * ((d + d) % 7)), d - 1)) : 0.5 * M.Atan(((((int)((long)d * 5 % 7) % 2 == 0) || ((d % 3) >= d)) ? v5 : a))));
    }
    private static Real R4(Real a, Real b, int d) {
        int fuel = 4;
        a = M.Sin((d > 0 ? M.Sin(R3(M.Tanh(b), (b / (1.0 + Sq(b))), d - 1)) : 0.5 * M.Tanh(b)));
        b = (0.2 * M.Atan(M.Max(b, a)) + 0.1);
        return (((b + (-3.0625)) + M.Sin(a)) + (d > 0 ? M.Sin(R3(Soft(b), (b + b), d - 1)) : 0.5 * Soft(b)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v6 = M.Clamp(M.Sin((b = M.Tanh(b))), -1.5, 1.25);
        int k7 = Idx((n + 5), 5);
        while (k7-- > 0) {
            x[0] /= (1.1 + Sq((0.75 * b + 0.25 * b)));
            List<Real> l8 = new List<Real>() { (0.3 * M.Tanh(M.Pow(1.0 + Sq(b), M.Tanh(b)))), x[x.Length - 1] };
            if (l8.Count < 8) l8.Add((0.4 * M.Sin((b / (2.0 + M.Sin(v6))))));
        }
        Real[] y9 = new Real[2 + Idx((4 + n), 4)];
        _ = v6;
        y9[1] = Soft((y9[1] - M.FusedMultiplyAdd(v6, (-0.5625), 0.25)));
        return (((((((a * y9[Idx(5, y9.Length)]) > 1.4375) ? v6 : a) + M.Sin(b)) - 0.5 * a) - 0.5 * 0.8125) + a);
    }
}

public static class P974 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a += (0.3 * M.Tanh(a));
        _ = (b - a);
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v1 = (a += 0.25 * M.Sin(M.Exp(-Sq((b / (1.5 + M.Abs(a)))))));
        if (((0.25 * (Real)(float)((5 % 3) % 9)) >= M.Sinh(M.Sin(v1)))) {
            L2:
            {
                _ = M.Atan2(v1, 2.0 + M.Cos(v1));
                Real v3 = M.Atan((M.Max(a, a) / (2.0 + M.Sin((0.75 * b + 0.25 * a)))));
                if (((M.CopySign(v1, a) <= 0.3125) || ((int)(unchecked((uint)2) >> 3) % 2 == 0))) {
                    a = M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh((b = (0.4 * M.Sin(v1))))));
                    return (v3 + M.Sin((-2.5625)));
                }
            }
            if (fuel-- > 0 && ((M.CopySign(b, v1) < (-0.5625)) || ((((2 % 3) >= 2) ? 2 : 2) % 3 != 2))) goto L2;
            a = a;
        } else if ((M.Pow(2.0 + Sq((-1.9375)), -1.5) >= (b + b))) {
            for (int i4 = 1; i4 < Idx((2 + 2), 6); i4++) { v1 += (0.4 * M.Sin(b)); }
        } else { Real v5 = M.Cbrt(1.0 + Sq((a = M.Tanh(M.Asinh(0.4375))))); }
        (v1, a) = (a, v1);
        a %= 1.5;
        Real v6 = ((M.Min(v1, a) > 2.8125) ? (b = M.Sin((((0 % 3) > 2) ? a : v1))) : (b * (0.75 * v1 + 0.25 * a)));
        v1 += (0.2 * M.Atan(M.Atan2(b, 2.0 + M.Cos(v1))) + 0.1);
        v1 = (0.5 * M.Cos(M.Cbrt(1.0 + Sq(M.Cos(v6)))));
        return (((((M.Pow(1.0 + Sq(v6), 0.75) + v1 * v1) + M.Sin(v1)) + v6) - 0.5 * a) + a * a);
    }
}

public static class P978 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real R3(Real a, Real b, int d) {
        return R2(v => M.Sin(v * a), b, d);
        static Real R2(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R2(u => f(M.Atan((t = (0.2 * M.Atan(1.9375) + 0.1)))) + 0.25 * t, (0.3 * M.Tanh((((int)(4.0 * (((3 * 3 + 1)) switch { 0 => t, 1 => t, _ => t })) >= 1) ? t : t))), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = (M.Pow(1.0 + Sq(x[Idx(n, x.Length)]), M.Tanh(M.Pow(x[1], 3.0))) + ((((int)(4.0 * M.Exp(0.5 * M.Tanh(x[0]))) % 3 != n) || ((int)(4.0 * (x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] * x[Idx((n % 3), x.Length)])) <= n)) ? x[(int)(unchecked((uint)(n)) % (uint)x.Length)] : M.Tan(0.5 * M.Sin(x[Idx((int)((long)(n - 4) * 5 % 7), x.Length)]))));
        {
            for (int i6 = 0; i6 < x.Length; i6++) {
                int[] q7 = new int[] { 2, ((int)((long)4 * 5 % 7)) % 5, i6 };
                object o8 = (Real)((0.5 * M.Cos((v4 = (0.3 * M.Tanh(1.1875))))));
                Real v9 = o8 is Real ro8 ? ro8 * v4 : 0.5;
            }
        }
        L5: ;
        v4 += M.Sin(((((int)(4.0 * (x[Idx((int)(4.0 * (v4 / (1.5 + M.Abs(x[^2])))), x.Length)] = M.Tanh(v4))) % 3 != 1) || ((3 * n + 1) % 3 != 2)) ? M.Log2(2.0 + Sq(v4)) : M.Min(v4, v4)));
        for (int i10 = 0; i10 < Idx((int)(4.0 * v4), 6); i10++) {
            Real v11 = M.Atan(M.Pow(1.0 + Sq((x[Idx((int)(unchecked((uint)i10) >> 3), x.Length)] = Soft(x[x.Length - 1]))), M.Tanh(M.Pow(0.5 + M.Abs(2.8125), M.Sin(x[0])))));
            v4 += (0.2 * M.Atan(M.Sqrt(1.0 + Sq(v11))) + 0.1);
        }
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += 1.5 * (e13); }
        return ((((((t12 - t12) + M.Sin(t12)) + x[(int)(unchecked((uint)((((3 * n + 1) % 2 == 0) ? n : n))) % (uint)x.Length)] * x[(int)(unchecked((uint)((((3 * n + 1) % 2 == 0) ? n : n))) % (uint)x.Length)]) - 0.5 * t12) + t12 * t12) + M.Sin(v4));
    }
}
