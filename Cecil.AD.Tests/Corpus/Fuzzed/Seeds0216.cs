public static class P216 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t = Soft(M.CopySign(M.CopySign(Q, P), Q));
            P += (0.2 * M.Atan(M.Max((((int)(4.0 * (t = M.Sin(P)))) switch { 0 => Q, 1 => t, _ => P }), M.Atan2(Q, 2.0 + M.Cos(t)))) + 0.1);
            return (t + 3.4375 * 3.4375);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = M.Log10(2.0 + Sq(M.Min(x[(int)(unchecked((uint)((int)(4.0 * (x[Idx(0, x.Length)] / (1.5 + M.Abs(x[1])))))) % (uint)x.Length)], (-2.0625))));
        for (int i2 = 0; i2 < Idx(((M.Max(v1, x[Idx((int)(unchecked((uint)2) >> 3), x.Length)]) >= M.Atan(x[Idx(2, x.Length)])) ? 2 : 2), 6); i2++) {
            Real v3 = (0.2 * M.Atan(M.Atan((x[x.Length - 1] * x[((5 + i2)) & 1]))) + 0.1);
            Real v4 = M.Sin(M.Log(1.0 + Sq(v3)));
            v1 += (0.5 * M.Cos(v4));
        }
        x[Idx(2, x.Length)] = M.Sin((x[Idx(2, x.Length)] / (2.0 + M.Sin(M.Abs(v1)))));
        Real Local5(Real t6) {
            bool f7 = (((2 % 3) % 2 == 0) || (M.Exp(-Sq(x[Idx((int)(4.0 * (t6 * t6)), x.Length)])) >= v1));
            return M.Sin(((v1 - t6) + 1.6875 * 1.6875));
        }
        x[Idx(0, x.Length)] += (0.4 * M.Sin(M.Min(M.IEEERemainder(v1, 2.5), M.FusedMultiplyAdd(v1, x[1], 0.25))));
        Real v8 = M.Sin(((x[Idx(2, x.Length)] = M.Tanh(v1)) / (1.5 + M.Abs((v1 / (2.0 + M.Sin(v1)))))));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += 1.5 * (e10); }
        return (((((2 + 2)) switch { 0 => x[Idx((4 + 5), x.Length)], 1 => t9, _ => v1 }) + M.Sin(x[Idx(((2 > 1) ? 2 : 2), x.Length)])) - 0.5 * v1);
    }
}

public static class P220 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[] y1 = new Real[] { (0.3 * M.Tanh((Q * P))), (0.3 * M.Tanh(((-3.4375) + P))), Q };
            bool f2 = ((5 > 1) | ((0.75 * y1[y1.Length - 1] + 0.25 * Q) >= (-1.6875)));
            return ((0.1 * (((K & 7) << 1 | 1) % 7)) + Q * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static S0 H3(S0 s, Real t) {
        int fuel = 12;
        t = M.Tanh(M.Exp(M.Sin((s.P * s.P))));
        return s;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = (-M.Asinh(M.FusedMultiplyAdd(x[0], (-2.1875), 0.25)));
        if ((((2 & 7) << 1 | 1) < 2)) {
            x[Idx((((x[Idx((int)(unchecked((uint)x.Length) >> 3), x.Length)] = M.Sin(v4)) >= (-1.9375)) ? ((2 > 1) ? 2 : 2) : 2), x.Length)] = (0.5 * M.Cos((x[(int)(unchecked((uint)((int)(4.0 * M.Abs(v4)))) % (uint)x.Length)] + v4)));
        }
        while (true) {
            if (fuel-- <= 0) break;
            {
                if (((2 > 1) || ((3 * 2 + 1) % 3 != 2))) { break; }
                Real v5 = M.Sin((-((-1.5625) - v4)));
            }
        }
        v4 += M.Atan(M.Log10(2.0 + Sq(v4)));
        _ = M.Pow(0.5 + M.Abs((((int)M.Floor(M.Pow(v4, 3.0))) switch { 0 => v4, 1 => v4, _ => v4 })), M.Sin(M.FusedMultiplyAdd(v4, v4, 0.25)));
        int k6 = (((int)((long)4 * 5 % 7) % 3)) % 9;
        (x[^2], v4, x[(int)(unchecked((uint)(((k6 % 3) >> 1))) % (uint)x.Length)]) = (v4, v4, M.Sin(M.Cosh(M.Tanh(v4))));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return (((v4 / (1.5 + M.Abs(v4))) + t7) - 0.5 * t7);
    }
}

public static class P233 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        List<Real> l1 = new List<Real>() { M.Sin((a = (0.5 * M.Cos(b)))), a };
        Real v2 = M.Acosh(1.5 + Sq((l1[Idx(1, l1.Count)] = M.Sin((c / (1.5 + M.Abs(b)))))));
        return;
    }
    private static Real H3(Real[] y, int k) {
        int fuel = 12;
        return ((y[0] / (1.5 + M.Abs(y[0]))) + y[Idx(k, y.Length)] * y[Idx(k, y.Length)]);
    }
    private static Func<Real, Real> H4(Real a, Real b) {
        int fuel = 12;
        return v => M.Sin(v * ((((5 - 2) % 2 == 0) ? (M.Round(3.0 * a) * a) : (a * (-0.9375))) + M.Sin(b))) + (M.Atan2((b += 0.25 * M.Sin(b)), 2.0 + M.Cos(a)) + a);
    }
    private static Real R5(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        (Real, Real) p6 = (M.Tanh((((M.Sin(t) > (-0.3125)) | ((((M.Sign((t + y[i])) % 2 == 0) || (M.CopySign(t, y[Idx(i, y.Length)]) <= (-2.9375))) ? 1.0625 : y[i]) > (t - y[i]))) ? 3.5625 : y[Idx((((d & 7) << 1 | 1) >> 1), y.Length)])), (0.3 * M.Tanh(H3(y, (d + d)))));
        return (((y[i] * t) + p6.Item1 * p6.Item1) + (d > 0 && i + 1 < y.Length ? Soft(R5(y, i + 1, Soft(M.Log10(2.0 + Sq(p6.Item2))), d - 1)) : y[(int)(unchecked((uint)((((int)((long)i * 5 % 7) < y.Length) ? (0 >> 1) : 3))) % (uint)y.Length)]));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = ((M.Pow(0.5 + M.Abs(x[0]), M.Sin(x[Idx((((2 ^ 2) & 7) << 1 | 1), x.Length)])) + (x[Idx(2, x.Length)] + x[0])) / (1.5 + M.Abs(M.Atan((x[^2] * x[^2])))));
        Real v8 = (v7 * M.Tanh(M.IEEERemainder(v7, 2.5)));
        Real v9;
        if (((2 % 3) > 2)) {
            v9 = (0.4 * M.Sin(M.Sin(v8)));
        } else {
            x[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)x.Length)] = (0.5 * M.Cos(M.Cbrt(1.0 + Sq((v8 / (1.5 + M.Abs(2.1875)))))));
            v9 = (0.2 * M.Atan(M.Pow(2.0 + Sq(x[Idx(((int)M.Floor(M.Cbrt(1.0 + Sq(v8))) % 3), x.Length)]), -1.5)) + 0.1);
        }
        v7 = (0.5 * M.Cos(v7));
        Real[] y10 = new Real[2 + Idx((3 * x.Length + 1), 4)];
        for (int i11 = 0; i11 < y10.Length; i11++) { y10[i11] = M.Sin((0.75 * v9 + 0.25 * v9)); }
        List<Real> l12 = new List<Real>(x);
        v7 = M.Sin((v7 + M.Exp(0.5 * M.Tanh(v9))));
        Func<Real, Real> h13 = (Func<Real, Real>)(t15 => (0.5 * M.Cos((0.75 * x[(int)(unchecked((uint)(l12.Count)) % (uint)x.Length)] + 0.25 * v7))));
        Real t16 = 0.0;
        foreach (Real e17 in y10) { t16 += 1.5 * (e17); }
        return ((((M.Atan2(v8, 2.0 + M.Cos(v9)) + v8) + 1.5625 * 1.5625) + v8 * v8) - 0.5 * v8);
    }
}

public static class P235 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static void H1(List<Real> l, Real t) {
        int fuel = 12;
        {
            for (int i3 = 0; i3 < 2; t += 0.1 * M.Sin((t / (2.0 + M.Sin(t)))), ++i3) {
                do {
                    (t, l[Idx((5 / 2), l.Count)], t) = (l[Idx(checked((int)(4.0 * M.Atan(t)) % 50 + 1), l.Count)], l[Idx(3, l.Count)], (0.5 * M.Cos(t)));
                    bool f4 = (M.Pow(t, 2.0) >= M.Atan2(t, 2.0 + M.Cos(t)));
                }
                while (fuel-- > 0 && (checked(3 % 50 + 1) > i3));
            }
        }
        L2: ;
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v5 = (0.1 * (M.Sign(M.Clamp(x[x.Length - 1], -1.5, 1.25)) % 7));
        v5 -= (0.4 * M.Sin(M.Pow((((v5 - v5) <= (x[0] / (1.5 + M.Abs(v5)))) ? v5 : v5), 3.0)));
        if (((x[^2] = M.Tanh(v5)) > (v5 * v5))) {
            {
                for (int i7 = 0; i7 < Idx((int)(4.0 * M.FusedMultiplyAdd(v5, v5, 0.25)), 6); i7++) {
                    for (int j8 = 0; j8 < Idx(M.Sign(x[x.Length - 1]), 6); j8++) {
                        v5 += (0.5 * M.Cos(x[Idx((int)(4.0 * M.Pow(x[Idx((3 * (int)(4.0 * M.Atan2(x[Idx((checked(i7 % 50 + 1) + j8), x.Length)], 2.0 + M.Cos(x[Idx((n++ ^ x.Length), x.Length)]))) + 1), x.Length)], 2.0)), x.Length)]));
                    }
                    v5 += (0.2 * M.Atan(x[(n) & 1]) + 0.1);
                }
            }
            L6: ;
        }
        x[Idx(((n % 3) / 2), x.Length)] = (0.4 * M.Sin(M.FusedMultiplyAdd(x[Idx(((n % 3) / 2), x.Length)], M.Pow(0.5 + M.Abs(v5), M.Sin(v5)), 0.25)));
        bool f9 = ((3 * 0 + 1) <= x.Length);
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return (((((v5 / (2.0 + M.Sin(t10))) + v5 * v5) + v5 * v5) + v5) + t10 * t10);
    }
}

public static class P237 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H1(Real[] y, Real t) {
        int fuel = 12;
        Real v2 = M.Cos(M.Pow(0.5 + M.Abs(y[0]), M.Sin(y[Idx((2 ^ 2), y.Length)])));
        Cell0<Real> z3 = new Cell0<Real>(Soft(M.Atanh(0.5 * M.Sin(v2))));
        z3.Item += M.Sin(z3.Swap((y[Idx((y.Length >> 1), y.Length)] / (1.0 + Sq(t)))));
        if (((M.CopySign(y[(int)(unchecked((uint)((int)(4.0 * (y[(0) & 1] / (1.5 + M.Abs(z3.Item)))))) % (uint)y.Length)], y[Idx(checked(2 % 50 + 1), y.Length)]) >= (-2.6875)) || ((int)((long)2 * 5 % 7) > 2))) {
            _ = (z3.Item * v2);
        }
        return;
    }
    private static Real R4(Real a, Real b, int d) {
        int fuel = 4;
        Real v6 = (M.Floor((M.FusedMultiplyAdd(a, b, 0.25) + (a = Soft(a)))) + 0.5 * (M.FusedMultiplyAdd(a, b, 0.25) + (a = Soft(a))));
        b = (0.5 * M.Cos((b + (a / (1.0 + Sq(v6))))));
        b += M.Atan((0.75 * (((4 >> 1)) switch { 0 => a, 1 => v6, _ => v6 }) + 0.25 * (a % 1.75)));
        return (((b * b) + M.Sin(b)) + (d > 0 ? M.Sin(R5((0.5 * M.Cos((d > 0 ? M.Sin(R5((0.3 * M.Tanh(((-2.8125) / (1.5 + M.Abs(a))))), M.Sin(b), d - 1)) : 0.5 * (0.3 * M.Tanh(((-2.8125) / (1.5 + M.Abs(a)))))))), a, d - 1)) : 0.5 * (0.5 * M.Cos((d > 0 ? M.Sin(R5((0.3 * M.Tanh(((-2.8125) / (1.5 + M.Abs(a))))), M.Sin(b), d - 1)) : 0.5 * (0.3 * M.Tanh(((-2.8125) / (1.5 + M.Abs(a))))))))));
    }
    private static Real R5(Real a, Real b, int d) {
        int fuel = 4;
        b += (0.2 * M.Atan(M.Cosh(M.Tanh((b = (0.3 * M.Tanh(b)))))) + 0.1);
        return ((M.Cos(a) + b) + (d > 0 ? M.Sin(R4((0.4 * M.Sin(a)), M.Pow(0.5 + M.Abs(a), M.Sin(1.9375)), d - 1)) : 0.5 * (0.4 * M.Sin(a))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = R4(Soft(M.Log2(2.0 + Sq(0.6875))), (x[Idx((2 >> 1), x.Length)] * x[Idx((int)(4.0 * R4((0.2 * M.Atan(x[x.Length - 1]) + 0.1), x[Idx(2, x.Length)], Idx((4 >> 1), 4))), x.Length)]), Idx((2 >> 1), 4));
        Real v8 = M.Pow(0.5 + M.Abs((0.75 * (v7 - v7) + 0.25 * (((0.1 * ((3 % 3) % 7)) < (0.1 * ((0 + 2) % 7))) ? v7 : v7))), M.Sin(M.Sqrt(1.0 + Sq(M.Min(x[Idx((int)(4.0 * M.Pow(0.5 + M.Abs(v7), M.Sin(v7))), x.Length)], v7)))));
        v8 %= 1.5;
        H1(x, (0.5 * M.Cos(M.Exp(-Sq(v8)))));
        Func<Real, Real> h9 = (Func<Real, Real>)(t11 => (0.3 * M.Tanh(M.Atan2(1.0625, 2.0 + M.Cos(v8)))));
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += 1.5 * (e13); }
        return ((M.Atanh(0.5 * M.Sin(t12)) + v8) + t12);
    }
}

public static class P243 {
    private static Real R1(Real a, Real b, int d) {
        return R0(v => M.Sin(v * a), b, d);
        static Real R0(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R0(u => f(M.Atan(((t >= (-0.5625)) ? t : 3.0625))) + 0.25 * t, Soft((t * t)), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = (0.75 * R1(M.Tanh(M.Log10(2.0 + Sq((-1.5625)))), M.Min(x[Idx(4, x.Length)], x[(int)(unchecked((uint)(((int)M.Floor((x[Idx(x.Length, x.Length)] / (1.5 + M.Abs(x[Idx(((((((x[Idx((n - (int)(unchecked((uint)5) >> 3)), x.Length)] + x[Idx(checked((int)((long)n * 5 % 7) % 50 + 1), x.Length)]) > (-1.4375)) && (M.Exp(0.5 * M.Tanh(x[1])) < (0.75 * x[^2] + 0.25 * x[1]))) ? x[((x.Length + 2)) & 1] : x[^2]) > (x[0] = (0.5 * M.Cos(x[Idx((((int)(unchecked((uint)n) >> 3) & 7) << 1 | 1), x.Length)])))) ? (0 % 3) : n), x.Length)])))) % 3))) % (uint)x.Length)]), Idx(checked(n % 50 + 1), 4)) + 0.25 * M.Pow(1.0 + Sq(x[0]), M.Tanh(M.Asin(0.9 * M.Sin(x[1])))));
        (Real, Real) p3 = ((0.4 * M.Sin((x[Idx(n, x.Length)] / (1.5 + M.Abs(x[x.Length - 1]))))), M.Tanh(M.Atan2(v2, 2.0 + M.Cos(x[(((n & 7) << 1 | 1)) & 1]))));
        Func<Real, Real> h6 = ((p3.Item1 = (0.5 * M.Cos(v2))) > 0.6875) ? (Func<Real, Real>)(t4 => M.Sin(M.Pow(1.0 + Sq(x[x.Length - 1]), M.Tanh(v2)))) : (Func<Real, Real>)(t5 => (0.5 * M.Cos(M.Cos(v2))));
        Real Local7(Real t8) {
            switch (((n % 3) / 2)) {
                case 0:
                {
                    Real v9 = ((R1((0.3 * M.Tanh(p3.Item1)), x[((int)((long)0 * 5 % 7)) & 1], Idx((2 % 3), 4)) + x[Idx(n, x.Length)]) / (2.0 + M.Sin((((int)(unchecked((uint)0) >> 3) % 3 != 4) ? ((((((t8 * v2) <= p3.Item1) || (((5 & 7) << 1 | 1) <= 2)) ? v2 : p3.Item1) < M.Sin(v2)) ? t8 : p3.Item1) : (p3.Item1 * x[0])))));
                } break;
                case 1:
                {
                    if (((((v2 + p3.Item1) < R1((0.4 * M.Sin(t8)), v2, Idx((int)(4.0 * (p3.Item1 + p3.Item1)), 4))) && ((int)(4.0 * M.Max(x[0], p3.Item2)) <= 3)) | ((int)M.Floor((t8 / (2.0 + M.Sin(x[Idx(0, x.Length)])))) % 3 != n))) {
                        x[(int)(unchecked((uint)((int)(4.0 * ((x[Idx((--n), x.Length)] >= (x[^2] = (0.4 * M.Sin(1.0625)))) ? 1.0625 : t8)))) % (uint)x.Length)] = Soft((0.75 * p3.Item1 + 0.25 * t8));
                        int[] q10 = new int[] { 2, ((3 + n)) % 5, 2 };
                        n = (((x[x.Length - 1] < (t8 - p3.Item2)) ? (n % 3) : n)) % 11;
                    } else if (((n / 2) % 2 == 0)) {
                        p3.Item2 += (0.2 * M.Atan((!(n > 1) ? M.Pow(1.0 + Sq(p3.Item2), M.Tanh(p3.Item1)) : p3.Item2)) + 0.1);
                    } else { x[((n - n)) & 1] = t8; }
                } break;
                case 5:
                default:
                {
                    t8 = (0.4 * M.Sin((t8 / (1.0 + Sq(M.Max(t8, p3.Item1))))));
                } break;
            }
            return (0.3 * M.Tanh((((M.Pow(0.5 + M.Abs(x[Idx((n + n), x.Length)]), M.Sin(p3.Item2)) <= (x[(n) & 1] - p3.Item1)) ? x[x.Length - 1] : p3.Item1) + M.Sin(x[(int)(unchecked((uint)((int)(4.0 * (p3.Item2 / (1.0 + Sq(x[(int)(unchecked((uint)((int)(4.0 * t8))) % (uint)x.Length)])))))) % (uint)x.Length)]))));
        }
        Real t11 = 0.0;
        foreach (Real e12 in x) { t11 += 1.5 * (e12); }
        return (((((M.Asin(0.9 * M.Sin(p3.Item1)) - 0.5 * t11) - 0.5 * p3.Item1) - 0.5 * v2) + M.Sin(t11)) + M.Sin(v2));
    }
}

public static class P251 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        if (((y[Idx(((int)(unchecked((uint)i) >> 3) + i), y.Length)] = (0.2 * M.Atan(y[((3 * y.Length + 1)) & 1]) + 0.1)) < (-0.0625))) {
            y[i] = (0.3 * M.Tanh((y[i] - (((int)(4.0 * (t = (0.4 * M.Sin(t))))) switch { 0 => t, 1 => t, _ => 0.0625 }))));
            return (M.Atan2(y[i], 2.0 + M.Cos(t)) + y[y.Length - 1]);
        }
        return ((M.Cosh(M.Tanh(t)) + t * t) + (d > 0 && i + 1 < y.Length ? Soft(R1((Real[])y.Clone(), i + 1, Soft((y[Idx((((int)(4.0 * M.Exp(-Sq(y[0]))) <= y.Length) ? (int)(unchecked((uint)i) >> 3) : 5), y.Length)] + y[i])), d - 1)) : y[i]));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = (0.1 * ((n + n) % 7));
        if (((M.Floor(a) + 0.5 * a) >= (-1.9375))) {
            return (((v2 / (2.0 + M.Sin(x[0]))) / (1.5 + M.Abs((((1 - 2)) switch { 0 => 3.4375, 1 => a, _ => v2 })))) + a);
        }
        Real v3 = (v2 = (0.4 * M.Sin((((1 ^ 1)) switch { 0 => v2, 1 => b, _ => (x[Idx(1, x.Length)] - a) }))));
        x[x.Length - 1] %= 1.5;
        b = M.Sin((b / (2.0 + M.Sin(x[Idx((((n - 3) % 3 != 5) ? 4 : n), x.Length)]))));
        Real v4 = M.Sinh(M.Sin(M.Exp(M.Sin((b * v3)))));
        if ((v2 > M.Log2(2.0 + Sq(a)))) {
            Real v5 = M.Abs(M.Max(((-2.6875) - v4), R1(new Real[] { M.Sin(x[1]), a, 0.25, M.Sin(x[1]) }, Idx((int)((long)2 * 5 % 7), 3), a, 3)));
        }
        bool f6 = (n > 1);
        return ((((x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] * b) + v2 * v2) + M.Sin((-1.9375))) + M.Sin(2.8125));
    }
}

public static class P255 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((-a + b) / (T.One + (a - a) * (a - a)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((a + s) * (a / (T.One + s * s)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        List<Real> l3 = new List<Real>() { M.Tanh(a), a };
        a = M.Atan((a + M.Pow(b, 3.0)));
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = (x[0] = M.Tanh(M.Atan2(M.Min(2.8125, 2.4375), 2.0 + M.Cos(M.Sqrt(1.0 + Sq(x[((int)(4.0 * x[(1) & 1])) & 1]))))));
        List<Real> l5 = new List<Real>(x);
        l5[Idx(l5.Count, l5.Count)] = (0.2 * M.Atan(M.CopySign(v4, v4)) + 0.1);
        bool f6 = ((((x[Idx(1, x.Length)] / (2.0 + M.Sin(v4))) >= 1.8125) || ((v4 % 1.75) < 2.4375)) && ((Soft(v4) < (!((2 - l5.Count) % 2 == 0) ? v4 : v4)) ^ ((l5.Count % 3) > 0)));
        _ = v4;
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += 1.5 * (e8); }
        return ((M.Pow(1.0 + Sq(2.6875), M.Tanh(t7)) + M.Sin(v4)) - 0.5 * t7);
    }
}

public static class P279 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        return (((y[(int)(unchecked((uint)(k)) % (uint)y.Length)] * y[1]) * (0.75 * 2.5625 + 0.25 * y[^2])) + M.Sin(y[0]));
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        y[i] = (0.3 * M.Tanh((y[i] + ((-2.0625) * t))));
        for (int i2 = 0; i2 < Idx((d >> 1), 6); i2++) {
            Real v3 = (0.5 * M.Cos(M.CopySign(((((i2 & 7) << 1 | 1) > i) ? y[1] : y[i]), (y[i] * y[i]))));
            t += (0.2 * M.Atan((v3 / (1.0 + Sq(v3)))) + 0.1);
        }
        return ((M.Pow(1.0 + Sq(y[i]), M.Tanh(t)) + M.Sin(y[i])) + (d > 0 && i + 1 < y.Length ? Soft(R1((Real[])y.Clone(), i + 1, M.Tanh(M.Exp(-Sq(y[i]))), d - 1)) : M.CopySign(y[(int)(unchecked((uint)(((d + 0) + 5))) % (uint)y.Length)], t)));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = H0(x, (((int)(4.0 * x[1]) % 3 != 4) ? n : n));
        Real v5;
        if (((n > 1) && ((v4 = M.Tanh(x[Idx(5, x.Length)])) < 1.6875))) {
            v5 = Soft((v4 - v4));
        } else {
            v4 = (0.2 * M.Atan(M.Atanh(0.5 * M.Sin(H0(x, (5 - 4))))) + 0.1);
            v5 = (0.3 * M.Tanh((0.1 * (checked(4 % 50 + 1) % 7))));
        }
        Real v6 = (0.1 * ((int)M.Floor(M.Pow(1.0 + Sq((-1.4375)), 0.75)) % 7));
        v6 = M.Tanh((v6 / (1.5 + M.Abs((v4 % 1.75)))));
        List<Real> l7 = new List<Real>() { (0.2 * M.Atan((x[Idx((int)(unchecked((uint)5) >> 3), x.Length)] / (1.0 + Sq(x[1])))) + 0.1), v6 };
        int k8 = Idx((n % 3), 5);
        while (k8-- > 0) {
            l7[Idx((int)(4.0 * (((((((0.1 * (checked(l7.Count % 50 + 1) % 7)) < (v4 * v4)) || ((int)(unchecked((uint)4) >> 3) % 3 != n++)) ? v5 : v6) > M.Sin(x[0])) && (M.Asin(0.9 * M.Sin(v4)) >= M.Cbrt(1.0 + Sq(v5)))) ? v5 : v5)), l7.Count)] -= M.Tanh(M.Pow(0.5 + M.Abs(v6), M.Sin(x[Idx((3 * 2 + 1), x.Length)])));
            Real[] y9 = new Real[2 + Idx((k8 + n), 4)];
            for (int i10 = 0; i10 < y9.Length; i10++) { y9[i10] = Soft(v6); }
        }
        l7 = (M.Max(v4, v5) < (-1.6875)) ? l7 : l7;
        Real t11 = 0.0;
        foreach (Real e12 in x) { t11 += 1.5 * (e12); }
        return (((((M.Sqrt(1.0 + Sq(t11)) + v6 * v6) - 0.5 * 2.1875) + 0.9375) + v5) + t11);
    }
}

public static class P281 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (T.Max(s, s) > (-a + b) ? T.Max(s, s) : (-a + b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = (M.Sqrt(1.0 + Sq((1.9375 * b))) / (1.0 + Sq(((a = (0.2 * M.Atan(b) + 0.1)) / (1.0 + Sq(((-0.9375) * b)))))));
        for (int i3 = 0; i3 < 4; i3++) {
            Real v4 = M.Sin((0.75 * M.Pow(1.0 + Sq(v2), M.Tanh(b)) + 0.25 * M.FusedMultiplyAdd(v2, b, 0.25)));
            Real v5 = M.Atan(M.Asinh(M.Min(v2, (-2.4375))));
            a += (0.2 * M.Atan((v4 / (1.0 + Sq(M.Min(v4, 2.5625))))) + 0.1);
        }
        bool f6 = (2 > 1);
        Real v7 = M.CopySign(v2, a);
        List<Real> l8 = new List<Real>() { (0.3 * M.Tanh(M.FusedMultiplyAdd(a, b, 0.25))), b };
        return ((((((v7 - a) - 0.5 * 0.1875) + M.Sin(1.5625)) + (-1.4375) * (-1.4375)) + M.Sin(v2)) + b);
    }
}
