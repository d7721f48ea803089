public static class P980 {
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v0 = (0.75 * x[Idx(3, x.Length)] + 0.25 * (0.1 * ((2 >> 1) % 7)));
        (Real, Real) p1 = (Soft(M.CopySign(v0, v0)), (0.5 * M.Cos((v0 - x[((2 - (2 ^ x.Length))) & 1]))));
        Func<Real, Real> h2 = t3 => {
            for (int i4 = 0; i4 < Idx(((2 & 7) << 1 | 1), 6); i4++) {
                Real Local5(Real t6) {
                    Real v8 = p1.Item2;
                    foreach (object e9 in new object[] { (Real)(M.Sin(M.Acos(0.9 * M.Cos(0.5625)))), 1, (Real)(p1.Item2) }) {
                        if (e9 is Real) v8 = M.Sin(v8 + (Real)e9);
                    }
                    return (0.2 * M.Atan((p1.Item2 + t3 * t3)) + 0.1);
                }
                Real v10 = (0.3 * M.Tanh(t3));
                x[x.Length - 1] = M.Atan(v10);
                if (((2 % 3) % 3 != i4)) {
                    {
                        for (;;) {
                            if (fuel-- <= 0) break;
                            {
                                if (!((i4 + i4) % 2 == 0)) { break; }
                                x[^2] += (0.4 * M.Sin(((p1.Item1 / (2.0 + M.Sin(x[Idx(i4, x.Length)]))) / (1.5 + M.Abs(M.Sqrt(1.0 + Sq(v10)))))));
                            }
                        }
                    }
                    L11: ;
                }
            }
            bool f12 = (M.Sign((x[Idx((2 ^ 2), x.Length)] = M.Tanh(x[Idx((int)(4.0 * (p1.Item1 / (1.5 + M.Abs(2.5625)))), x.Length)]))) <= 2);
            return M.Tanh((((-0.0625) * x[(int)(unchecked((uint)((2 % 3))) % (uint)x.Length)]) + M.Sin(t3)));
        };
        Real t13 = 0.0;
        foreach (Real e14 in x) { t13 += 1.5 * (e14); }
        return (((v0 * p1.Item2) + v0) + p1.Item1 * p1.Item1);
    }
}

public static class P984 {
    private static Real H0(Real a, Real b) {
        int fuel = 12;
        a = M.Atan(M.Max(a, M.Pow(0.5 + M.Abs(a), M.Sin(a))));
        return ((a * b) + M.Sin(a));
    }
    private static Real H1(Real a, Real b) {
        int fuel = 12;
        Real[] y2 = new Real[2 + Idx((((2 ^ 2) % 2 == 0) ? 2 : 3), 4)];
        y2[Idx(0, y2.Length)] = M.Tanh(H0(b, b));
        y2[1] += Soft((b - b));
        return (b - 0.5 * b);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v3 = (((M.Sign((M.Round(3.0 * x[1]) * x[1])) <= 4) || (3 > 1)) ? Sq(M.Pow(0.5 + M.Abs(x[(int)(unchecked((uint)((int)(unchecked((uint)4) >> 3))) % (uint)x.Length)]), M.Sin(x[(int)(unchecked((uint)((int)M.Floor((0.1 * ((3 * 2 + 1) % 7))))) % (uint)x.Length)]))) : (((x[Idx(2, x.Length)] - x[Idx((x.Length + 2), x.Length)]) >= (-0.0625)) ? M.Cosh(M.Tanh(x[((int)(4.0 * (x[Idx(checked(2 % 50 + 1), x.Length)] = M.Sin((-2.3125))))) & 1])) : (x[1] / (1.0 + Sq(x[Idx((2 - (int)(4.0 * (x[^2] - x[x.Length - 1]))), x.Length)])))));
        for (int i4 = 0; i4 < Idx((2 / 2), 6); v3 += 0.1 * M.Sin(M.Exp(-Sq(v3))), ++i4) {
            x[Idx((3 / 2), x.Length)] = (0.3 * M.Tanh(M.Cos((0.1 * ((int)((long)i4 * 5 % 7) % 7)))));
        }
        return (((M.CopySign(3.5625, v3) + M.Sin(x[Idx(0, x.Length)])) + v3 * v3) - 0.5 * v3);
    }
}

public static class P995 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Asin(0.9 * M.Sin(P)) + Q * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = M.Log(1.0 + Sq((M.CopySign(x[Idx((2 - 2), x.Length)], x[0]) / (1.0 + Sq((((4 + 2)) switch { 0 => x[Idx((int)(4.0 * M.Pow(x[Idx(2, x.Length)], 3.0)), x.Length)], 1 => x[Idx(2, x.Length)], _ => x[1] }))))));
        S0 s3 = new S0(M.Atan(M.Sinh(M.Sin(v2))), Soft((x[Idx(5, x.Length)] = M.Tanh(x[0]))));
        Real v4 = M.Exp(0.5 * M.Tanh((((((((s3.Q / (2.0 + M.Sin(s3.P))) <= s3.P) || (s3.Q < (-1.8125))) ? x[1] : s3.P) > 2.9375) ? v2 : s3.Q) * M.FusedMultiplyAdd(s3.P, x[(int)(unchecked((uint)(((s3.Q > 3.4375) ? s3.K : 5))) % (uint)x.Length)], 0.25))));
        s3.K++;
        for (int i5 = 1; i5 < Idx((s3.K >> 1), 6); i5++) {
            for (int i6 = Idx((i5 + i5), 6) - 1; i6 >= 0; i6--) {
                (v2, s3.Q) = (s3.Q, v2);
                Real[] y7 = new Real[2 + Idx((int)((long)i6 * 5 % 7), 4)];
                for (int i8 = 0; i8 < y7.Length; i8++) { y7[i8] = (0.5 * M.Cos(M.Pow(v2, 2.0))); }
                x[Idx(checked((2 + y7.Length) % 50 + 1), x.Length)] += Soft(M.CopySign(M.Min(s3.P, v4), (x[Idx(i6, x.Length)] + s3.Q)));
                (y7, x) = (x, y7);
            }
        }
        List<Real> l9 = new List<Real>() { (0.5 * M.Cos(M.Acosh(1.5 + Sq(v4)))), s3.P };
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((((1.1875 - 0.5 * x[(int)(unchecked((uint)((((s3.K + l9.Count) & 7) << 1 | 1))) % (uint)x.Length)]) + s3.P * s3.P) + v2 * v2) - 0.5 * s3.Q) + s3.Q * s3.Q);
    }
}

public static class P1007 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t -= (0.2 * M.Atan(M.FusedMultiplyAdd(M.FusedMultiplyAdd(t, P, 0.25), M.Atan2(3.3125, 2.0 + M.Cos(P)), 0.25)) + 0.1);
            Q += (0.3 * M.Tanh((M.Acosh(1.5 + Sq(t)) / (2.0 + M.Sin((Q * Q))))));
            return (M.Pow(0.5 + M.Abs(Q), M.Sin(Q)) + Q * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static (Real, Real) H1(Real a, Real b) {
        int fuel = 12;
        return ((M.Pow((0.75 * b + 0.25 * a), 3.0) + b), (M.Clamp((b * b), -1.5, 1.25) + b));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = M.Cos((x[1] * x[^2]));
        if ((M.Log2(2.0 + Sq(v2)) < 3.4375)) {
            if (((2 ^ 2) % 3 != 2)) { x[0] = (0.2 * M.Atan((x[0] / (1.0 + Sq((x[Idx(2, x.Length)] = Soft((-0.6875))))))) + 0.1); }
        }
        x[((3 * (int)(4.0 * M.Exp(0.5 * M.Tanh(v2))) + 1)) & 1] %= 1.5;
        int k3 = ((3 * (2 >> 1) + 1)) % 9;
        Real v4 = M.Pow(0.5 + M.Abs(M.CopySign(v2, M.Min(x[1], v2))), M.Sin(((v2 / (1.5 + M.Abs(v2))) / (1.0 + Sq(M.Pow(1.0 + Sq(v2), M.Tanh((-2.6875))))))));
        int k5 = Idx((int)(4.0 * (v2 + v2)), 5);
        while (k5-- > 0) { Real v6 = M.Sin(((v4 * x[(1) & 1]) - (((k5 + 5) < k3) ? 2.1875 : v4))); }
        x[Idx((int)(unchecked((uint)k3) >> 3), x.Length)] = Soft(M.Atan2(x[Idx((int)(unchecked((uint)k3) >> 3), x.Length)], 2.0 + M.Cos(M.Sqrt(1.0 + Sq(x[^2])))));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += 1.5 * (e8); }
        return (((v4 % 1.75) + M.Sin(3.1875)) + t7 * t7);
    }
}

public static class P1014 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        {
            for (;;) {
                if (fuel-- <= 0) break;
                {
                    for (int i2 = 0; i2 < y.Length; i2++) {
                        y[Idx(((2 >> 1) >> 1), y.Length)] = (0.4 * M.Sin((0.75 * (0.1875 * y[i2]) + 0.25 * Sq(y[y.Length - 1]))));
                    }
                    if (((3 > 1) & ((int)(4.0 * M.Exp(-Sq(y[Idx((k ^ y.Length), y.Length)]))) % 2 == 0))) { break; }
                }
            }
        }
        L1: ;
        return (M.Atanh(0.5 * M.Sin((((int)(4.0 * (y[0] * y[1])) >= 0) ? y[(int)(unchecked((uint)(((1 >> 1) >> 1))) % (uint)y.Length)] : y[1]))) - 0.5 * y[Idx((4 % 3), y.Length)]);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v3 = M.Max(M.CopySign(a, a), (b - b));
        L4:
        {
            for (int i5 = 0; i5 < Idx((3 * 2 + 1), 6); i5++) { b += M.Sin(M.Sin(a)); }
            v3 = M.Tanh(M.Pow(1.0 + Sq(v3), M.Tanh(M.Clamp(b, -1.5, 1.25))));
        }
        if (fuel-- > 0 && ((2 % 3) % 3 != 2)) goto L4;
        v3 -= M.Atan(b);
        Real v6 = M.Min(M.Atanh(0.5 * M.Sin(b)), M.Asin(0.9 * M.Sin((-0.1875))));
        return (((M.Min(v3, 2.6875) + b * b) + v6 * v6) - 0.5 * a);
    }
}

public static class P1020 {
    private static Real R0(Real a, Real b, int d) {
        int fuel = 4;
        Real v2 = (M.Log(1.0 + Sq((((int)(4.0 * M.Pow(1.0 + Sq(a), M.Tanh(b))) % 3 != d) ? a : b))) * b);
        {
            for (int i4 = 0; i4 < M.Min((int)((long)5 * 5 % 7), 5); i4++) {
                if ((Soft(b) <= (a * a))) {
                    b *= (1.0 - 0.1 * M.Tanh((v2 - b)));
                    bool f5 = ((((a * (-3.0625)) <= 1.5625) && ((b + a) < (-3.1875))) && (i4 > 1));
                }
                Real[][] j6 = new Real[][] { new Real[3], new Real[] { (0.2 * M.Atan((a - b)) + 0.1), b } };
            }
        }
        L3: ;
        return ((a - 0.5 * b) + (d > 0 ? M.Sin(R1((0.2 * M.Atan(a) + 0.1), (b += 0.25 * M.Sin(v2)), d - 1)) : 0.5 * (0.2 * M.Atan(a) + 0.1)));
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        return (((0.75 * a + 0.25 * b) + M.Sin(a)) + (d > 0 ? M.Sin(R0(M.Sin(M.Max(a, b)), M.Cos(a), d - 1)) : 0.5 * M.Sin(M.Max(a, b))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v7;
        if ((((b * a) >= (-2.1875)) | (n > 1))) {
            b = (0.4 * M.Sin(M.Atan2(b, 2.0 + M.Cos(M.Pow(0.5 + M.Abs(b), M.Sin(a))))));
            v7 = M.Atan(M.Atan2(x[(int)(unchecked((uint)((M.Sign((((int)(4.0 * M.Log2(2.0 + Sq(b)))) switch { 0 => a, 1 => a, _ => a })) % 3))) % (uint)x.Length)], 2.0 + M.Cos(b)));
        } else { v7 = (0.5 * M.Cos(M.Atan2(a, 2.0 + M.Cos(a)))); }
        Real[] y8 = new Real[2 + Idx((3 + n), 4)];
        for (int i9 = 0; i9 < y8.Length; i9++) {
            y8[i9] = (0.4 * M.Sin((x[(int)(unchecked((uint)((3 * n + 1))) % (uint)x.Length)] = Soft(v7))));
        }
        for (int i10 = 0; i10 < 1; i10++) { b += Soft(v7); }
        _ = M.Pow(M.Exp(0.5 * M.Tanh(a)), 3.0);
        y8[^2] += M.Sin((((3 * y8.Length + 1)) switch { 0 => a, 1 => a, _ => (v7 % 1.75) }));
        Func<Real, Real> h11 = (Func<Real, Real>)Soft;
        Real t13 = 0.0;
        foreach (Real e14 in x) { t13 += 1.5 * (e14); }
        return (((((t13 = (0.5 * M.Cos(y8[y8.Length - 1]))) + y8[0] * y8[0]) - 0.5 * a) + v7 * v7) - 0.5 * v7);
    }
}

public static class P1030 {
    private static Real H0(Real a, Real b) {
        int fuel = 12;
        return ((b = Soft(M.Atanh(0.5 * M.Sin(a)))) - 0.5 * a);
    }
    private static Real R2(Real a, Real b, int d) {
        R1(ref a, b, d);
        return M.Atan(a) - b;
        static void R1(ref Real a, Real b, int d) {
            int fuel = 4;
            _ = M.Exp(0.5 * M.Tanh(H0(a, b)));
            if (d > 0) R1(ref a, (0.3 * M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh(a)))), d - 1);
            (a, b) = (a, b);
        }
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = (x[Idx(n, x.Length)] - x[^2]);
        x[Idx((int)(4.0 * M.Clamp(x[x.Length - 1], -1.5, 1.25)), x.Length)] = M.Tanh(H0(M.Cbrt(1.0 + Sq(v3)), (0.1 * ((int)M.Floor((v3 / (1.5 + M.Abs(x[1])))) % 7))));
        for (int i4 = 1; i4 < x.Length; i4++) {
            if (((x.Length % 3) > 4)) {
                v3 = v3 = (0.5 * M.Cos((0.1 * ((int)(unchecked((uint)n) >> 3) % 7))));
                break;
            }
        }
        Func<Real, Real> h7 = (((3 % 3) <= n) || (((n++ > 1) ? n : n) >= n)) ? (Func<Real, Real>)(t5 => (0.3 * M.Tanh(((-0.0625) - v3)))) : (Func<Real, Real>)(t6 => (0.3 * M.Tanh(M.Atan2(x[1], 2.0 + M.Cos(1.6875)))));
        for (int i8 = 1; i8 < x.Length; i8++) {
            bool f9 = ((M.CopySign(v3, x[i8 - 1]) <= M.Max(x[i8 - 1], x[i8 - 1])) || !(((i8 > 1) ? i8 : n) % 2 == 0));
        }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return ((((((n ^ n)) switch { 0 => x[^2], 1 => v3, _ => v3 }) - 0.5 * 3.5625) + v3) + v3 * v3);
    }
}

public static class P1036 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0 = (a - (3.3125 / (2.0 + M.Sin(M.Max(x[^2], b)))));
        int[] q1 = new int[] { 2, ((3 * n + 1)) % 5, n };
        x[1] = Soft(M.FusedMultiplyAdd((b + v0), M.Sqrt(1.0 + Sq(b)), 0.25));
        if (((n - 5) >= 3)) {
            x[Idx(n, x.Length)] = M.Atan(v0);
        } else {
            bool f2 = (((M.Exp(-Sq(v0)) < (-3.0625)) ? b : 0.3125) < 0.8125);
            if (f2) {
                Real v3 = (((b / (1.5 + M.Abs(b))) * (a + b)) - ((((int)(unchecked((uint)2) >> 3)) switch { 0 => v0, 1 => x[0], _ => x[Idx((f2 ? n : x.Length), x.Length)] }) + M.Log2(2.0 + Sq(x[Idx(((n + x.Length) / 2), x.Length)]))));
                Real v5 = a;
                foreach (object e6 in new object[] { (Real)(M.Atan(M.Pow(1.0 + Sq(a), M.Tanh(v3)))), 1, (Real)(a) }) {
                    if (e6 is Real) v5 = M.Sin(v5 + (Real)e6);
                }
                x[0] += (0.3 * M.Tanh((v3 = M.Atan(Soft((-1.5625))))));
            } else {
                x[Idx((n % 3), x.Length)] = (0.4 * M.Sin((0.75 * x[Idx((n % 3), x.Length)] + 0.25 * (b * b))));
                {
                    for (int i8 = 1; i8 < x.Length; i8++) {
                        Real v9 = (0.5 * M.Cos((M.Log(1.0 + Sq(b)) / (1.0 + Sq((v0 - b))))));
                        x[Idx(q1[Idx((0 ^ i8), q1.Length)], x.Length)] *= (1.0 - 0.1 * M.Tanh(b));
                    }
                }
                L7: ;
            }
        }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return ((((2 > 1) ? x[Idx(q1[Idx((3 * 3 + 1), q1.Length)], x.Length)] : a) + M.Sin(t10)) - 0.5 * v0);
    }
}

public static class P1041 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            P += (0.4 * M.Sin(((t - t) / (1.5 + M.Abs(t)))));
            return (Q + M.Sin(P));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Func<Real, Real> H2(Real a, Real b) {
        int fuel = 12;
        b = M.Sin(M.FusedMultiplyAdd(b, M.Min(a, a), 0.25));
        Real[][] j3 = new Real[][] { new Real[3], new Real[] { Soft((((a = (0.3 * M.Tanh(b))) < 3.1875) ? b : b)), a } };
        return v => M.Sin(v * (((j3[((int)(4.0 * a)) & 1][((3 * 1 + 1)) & 1] = Soft(a)) * (((2 + 2)) switch { 0 => b, 1 => b, _ => b })) + a)) + (M.Cos((((1 + 2)) switch { 0 => a, 1 => b, _ => a })) + a * a);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = (M.Sin(x[Idx(x.Length, x.Length)]) - M.Pow(1.0 + Sq((x[1] = (0.2 * M.Atan(b) + 0.1))), M.Tanh(3.0625)));
        Real v5 = M.Atan2(a, 2.0 + M.Cos(v4));
        Real[] y6 = (Real[])x.Clone();
        Real v7 = ((n > 1) ? (v5 / (2.0 + M.Sin(v4))) : M.FusedMultiplyAdd((y6[((n ^ n)) & 1] - (-0.8125)), ((((int)(unchecked((uint)0) >> 3) > 4) && ((((int)(unchecked((uint)5) >> 3)) switch { 0 => a, 1 => v4, _ => v5 }) > 0.3125)) ? a : v5), 0.25));
        return ((M.Exp(0.5 * M.Tanh(a)) + M.Sin(v7)) - 0.5 * v5);
    }
}

public static class P1043 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return ((-0.5625) - 0.5 * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        List<Real> l2 = new List<Real>(y);
        return (((t = M.Atan((-2.9375))) + M.Sin(y[0])) + (d > 0 && i + 1 < y.Length ? Soft(R1(y, i + 1, (0.2 * M.Atan((t * 3.1875)) + 0.1), d - 1)) : (t + (-0.5625))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = (0.75 * x[Idx((((0.25 * (Real)(float)(M.Sign(R1(new Real[] { (0.2 * M.Atan(x[x.Length - 1]) + 0.1), x[Idx((n + 0), x.Length)], 0.25, (0.2 * M.Atan(x[x.Length - 1]) + 0.1) }, Idx((int)(4.0 * (((x[^2] - x[Idx(n, x.Length)]) > (x[Idx(x.Length, x.Length)] * x[x.Length - 1])) ? x[Idx(((x.Length & 7) << 1 | 1), x.Length)] : x[Idx(n, x.Length)])), 3), x[Idx((n + 0), x.Length)], 3)) % 9)) > (x[0] + x[(((((x[(int)(unchecked((uint)((int)(unchecked((uint)n) >> 3))) % (uint)x.Length)] % 1.75) > M.Pow(1.0 + Sq(1.6875), 0.75)) ? n : n) % 3)) & 1])) ? (int)(unchecked((uint)n) >> 3) : n), x.Length)] + 0.25 * x[0]);
        Real v4 = M.Pow(0.5 + M.Abs(v3), M.Sin(v3));
        Real v5 = M.FusedMultiplyAdd(M.Log2(2.0 + Sq((((n - n)) switch { 0 => v3, 1 => v3, _ => v3 }))), M.Log(1.0 + Sq((v4 * v3))), 0.25);
        (x[Idx(x.Length, x.Length)], v4, x[Idx((int)(4.0 * M.Max(v5, v3)), x.Length)]) = (x[(((x.Length % 3) / 2)) & 1], v4, (0.3 * M.Tanh((x[0] - v3))));
        List<Real> l6 = new List<Real>() { (0.5 * M.Cos((v4 * v4))), v5 };
        v3 += (0.5 * M.Cos(Sq(M.Atan(v5))));
        {
            int k8 = Idx((2 / 2), 5);
            while (k8-- > 0) {
                S0 s9 = new S0((0.2 * M.Atan((v3 * v4)) + 0.1), M.Tanh(3.5625));
                v5 -= Soft(M.Max(M.Atanh(0.5 * M.Sin(v3)), s9.P));
            }
        }
        L7: ;
        l6.Reverse();
        n ^= M.Sign((v5 % 1.75)) & 7;
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((((((-0.5625) - v5) + v3) + M.Sin(v5)) + x[Idx((int)(unchecked((uint)l6.Count) >> 3), x.Length)] * x[Idx((int)(unchecked((uint)l6.Count) >> 3), x.Length)]) + M.Sin(v3)) + v4);
    }
}

public static class P1060 {
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v0;
        if (((M.Pow(1.0 + Sq(x[(int)(unchecked((uint)(2)) % (uint)x.Length)]), M.Tanh(x[Idx((((int)(4.0 * x[(int)(unchecked((uint)(n)) % (uint)x.Length)]) % 2 == 0) ? n : n), x.Length)])) > 0.4375) ^ (M.Max(x[((n / 2)) & 1], x[Idx(5, x.Length)]) >= (x[Idx((x.Length / 2), x.Length)] / (1.0 + Sq(x[0])))))) {
            v0 = M.Sin((M.Round(3.0 * x[x.Length - 1]) * x[x.Length - 1]));
        } else { v0 = M.Atan((x[(checked(2 % 50 + 1)) & 1] - x[Idx((x.Length - checked(3 % 50 + 1)), x.Length)])); }
        Real[,] g1 = { { (0.2 * M.Atan(M.Atan(v0)) + 0.1), 0.5, M.Tanh(v0) }, { 0.25, M.Tanh(v0), (0.2 * M.Atan(M.Atan(v0)) + 0.1) } };
        v0 = (0.4 * M.Sin(M.FusedMultiplyAdd(v0, M.Atan(v0), 0.25)));
        v0 /= (1.1 + Sq((-1.0625)));
        if ((M.Atan(v0) < (-1.9375))) {
            Real v2;
            if ((((int)(4.0 * M.Sinh(M.Sin((-3.1875)))) % 3 != 2) && ((n / 2) > x.Length))) {
                x[((int)(4.0 * (x[(4) & 1] = M.Atan(v0)))) & 1] = M.Atan(M.Atan2(x[((int)(4.0 * (x[(4) & 1] = M.Atan(v0)))) & 1], 2.0 + M.Cos(M.Asinh(v0))));
                v2 = Soft(M.Atan(v0));
            } else { v2 = M.Atan((v0 - v0)); }
            v2 += M.Tanh((((M.Sign(M.Max(x[x.Length - 1], v2)) % 2 == 0) || (M.IEEERemainder(v2, 2.5) > (-0.6875))) ? (g1[(((5 + n) + n)) & 1, Idx(n, 3)] - (-2.1875)) : M.Pow(2.0 + Sq(0.9375), -1.5)));
        } else { v0 = M.Sin((v0 - (v0 * 0.1875))); }
        for (int i3 = 0; i3 < Idx((3 * 2 + 1), 6); i3++) {
            for (int j4 = 0; j4 < Idx(((1 & 7) << 1 | 1), 6); j4++) {
                v0 += (0.5 * M.Cos(M.Atan2((x[Idx(((j4 & 7) << 1 | 1), x.Length)] * g1[((((int)(unchecked((uint)j4) >> 3) & 7) << 1 | 1)) & 1, Idx((int)M.Floor((((3 + n)) switch { 0 => x[Idx((((3 & 7) << 1 | 1) + n++), x.Length)], 1 => x[Idx(checked(x.Length % 50 + 1), x.Length)], _ => x[Idx(i3, x.Length)] })), 3)]), 2.0 + M.Cos((x[(int)(unchecked((uint)((int)((long)checked(i3 % 50 + 1) * 5 % 7))) % (uint)x.Length)] * x[Idx(((n - j4) / 2), x.Length)])))));
            }
            v0 += M.Tanh(((x[Idx((i3 / 2), x.Length)] + g1[(i3) & 1, Idx(1, 3)]) * x[Idx((int)(4.0 * (x[Idx(x.Length, x.Length)] * x[x.Length - 1])), x.Length)]));
        }
        x[x.Length - 1] = M.Tanh((x[x.Length - 1] + M.Sin(v0)));
        Real t5 = 0.0;
        foreach (Real e6 in x) { t5 += 1.5 * (e6); }
        return ((((t5 / (1.0 + Sq(t5))) + M.Sin(t5)) + M.Sin(x[(int)(unchecked((uint)((int)(unchecked((uint)n++) >> 3))) % (uint)x.Length)])) + v0);
    }
}
