public static class P21 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Sqrt(1.0 + Sq(P)) + M.Sin((-1.6875)));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S1 {
        public S0 A; public Real R;
        public S1(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            if (!(((A.Q / (1.0 + Sq(A.Q))) >= (A.Q / (1.0 + Sq(A.P)))) ^ ((t - A.Q) >= M.Exp(M.Sin(t))))) {
                Real v2 = (M.Sinh(M.Sin(M.Log2(2.0 + Sq(t)))) / (2.0 + M.Sin(R)));
                S0 s3 = new S0(M.Sin(M.Max(R, A.P)), M.Tanh((v2 + v2)));
                if (((A.K + 2) % 3 != s3.K)) { v2 = (0.3 * M.Tanh((M.Min(A.Q, (-1.4375)) * (t + v2)))); }
            } else if (((1.6875 / (1.5 + M.Abs(R))) >= (-0.9375))) {
                int k4 = ((int)(4.0 * A.Q)) % 9;
            } else { A.P = M.Atan((A.Q * t)); }
            return (M.Atan(R) + A.Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    public struct Cell5<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Real H6(Real[] y, int k) {
        int fuel = 12;
        Real v7 = M.Clamp(M.Sin(M.FusedMultiplyAdd(y[0], y[((((y[Idx(k, y.Length)] * y[y.Length - 1]) >= M.Atan(y[0])) ? (int)((long)k * 5 % 7) : k)) & 1], 0.25)), -1.5, 1.25);
        return ((v7 = M.Sin((0.5625 * y[(int)(unchecked((uint)((int)(unchecked((uint)k) >> 3))) % (uint)y.Length)]))) - 0.5 * v7);
    }
    private static Real H8(Real[] y, int k) {
        int fuel = 12;
        return (H6(y, (k / 2)) - 0.5 * y[Idx(((3 * y.Length + 1) + y.Length), y.Length)]);
    }
    private static Real R9(Real a, Real b, int d) {
        int fuel = 4;
        a = (0.4 * M.Sin((((M.Pow(0.5 + M.Abs(a), M.Sin(b)) >= ((M.Sign((a += 0.25 * M.Sin(b)))) switch { 0 => a, 1 => a, _ => a })) ? a : b) * (a - a))));
        return ((M.Atan2(a, 2.0 + M.Cos(b)) + M.Sin((-1.9375))) + (d > 0 ? M.Sin(R9((0.3 * M.Tanh(M.FusedMultiplyAdd(b, a, 0.25))), M.FusedMultiplyAdd(0.4375, a, 0.25), d - 1)) : 0.5 * (0.3 * M.Tanh(M.FusedMultiplyAdd(b, a, 0.25)))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v10 = (x[(int)(unchecked((uint)(((M.FusedMultiplyAdd(x[Idx((int)((long)n * 5 % 7), x.Length)], x[0], 0.25) >= 2.3125) ? n : n))) % (uint)x.Length)] = (0.2 * M.Atan(H6(x, (3 * x.Length + 1))) + 0.1));
        for (int i11 = 0; i11 < Idx((int)((long)n * 5 % 7), 6); v10 += 0.1 * M.Sin((v10 / (1.0 + Sq(v10)))), i11 += 2) {
            if (((x[1] * v10) >= M.FusedMultiplyAdd(v10, x[x.Length - 1], 0.25))) {
                x[Idx((int)M.Floor(M.Tanh(x[0])), x.Length)] *= (1.0 - 0.1 * M.Tanh(x[Idx(checked((i11 - x.Length) % 50 + 1), x.Length)]));
                x[x.Length - 1] += M.Sin(H8(x, M.Sign(H6(x, ((n & 7) << 1 | 1)))));
            } else {
                {
                    int k13 = Idx(((4 & 7) << 1 | 1), 5);
                    while (k13-- > 0) {
                        if (((k13 > 1) | ((v10 + v10) > 0.8125))) { break; }
                    }
                }
                L12: ;
            }
            if (((v10 - v10) < (-0.1875))) {
                x[0] += (0.5 * M.Cos(M.Sqrt(1.0 + Sq(R9(M.Tanh(v10), v10, Idx((int)((long)i11 * 5 % 7), 4))))));
            }
        }
        x[Idx(checked(n % 50 + 1), x.Length)] = M.Tanh(2.8125);
        {
            for (int i15 = 0; i15 < Idx(checked(4 % 50 + 1), 6); i15++) {
                for (int j16 = i15; j16 >= 0; j16--) {
                    if (((v10 - x[^2]) >= ((-2.3125) - v10))) {
                        x[^2] = M.Tanh(M.Max(x[^2], (x[Idx(2, x.Length)] * v10)));
                        break;
                    }
                    v10 += M.Sin(H6(x, (n + 4)));
                    for (int i17 = 0; i17 < x.Length; i17++) {
                        v10 = (0.5 * M.Cos(M.Pow((((0.75 * x[i17] + 0.25 * (-0.0625)) >= (-1.1875)) ? v10 : v10), 2.0)));
                        Real v18 = (0.3 * M.Tanh(((((M.Pow(1.0 + Sq(v10), M.Tanh(x[Idx(((x.Length ^ i15) % 3), x.Length)])) <= M.Min(x[i17], v10)) && ((x.Length / 2) <= j16)) ? v10 : x[i17]) + M.Pow(x[x.Length - 1], 3.0))));
                    }
                    x[Idx((i15 / 2), x.Length)] -= (0.3 * M.Tanh(M.Atan2(v10, 2.0 + M.Cos((-1.9375)))));
                }
            }
        }
        L14: ;
        v10 = Soft(M.Pow(1.0 + Sq(v10), M.Tanh(v10)));
        Real t19 = 0.0;
        foreach (Real e20 in x) { t19 += 1.5 * (e20); }
        return ((((M.Log2(2.0 + Sq(t19)) + t19) + M.Sin(t19)) - 0.5 * 2.9375) + M.Sin(t19));
    }
}

public static class P23 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += Soft((M.CopySign(3.3125, t) - M.Atan2(Q, 2.0 + M.Cos(t))));
            P = P = M.Atan(M.Sin((P = (0.5 * M.Cos((-1.0625))))));
            return ((t = M.Atan(P)) + 1.6875);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S1 {
        public Real P, Q; public int K;
        public S1(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            bool f2 = ((M.Sin(2.9375) < (-2.4375)) || ((K++ >> 1) <= K));
            _ = M.Cos(M.Cos(P));
            P += (0.2 * M.Atan(M.Sin((-3.1875))) + 0.1);
            return ((0.1 * ((4 + K) % 7)) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3;
        if ((1 > 1)) {
            v3 = M.Tanh((((int)(4.0 * (x[(4) & 1] = (0.5 * M.Cos(a))))) switch { 0 => b, 1 => a, _ => a }));
        } else {
            x[Idx((int)M.Floor((b += 0.25 * M.Sin(a))), x.Length)] = M.Log2(2.0 + Sq(M.Cbrt(1.0 + Sq(a))));
            v3 = (0.2 * M.Atan((0.75 * (-2.0625) + 0.25 * (-2.3125))) + 0.1);
        }
        Real v4 = v3;
        n = (n * 3 + ((n & 7) << 1 | 1)) % 13;
        if (((n > 1) || ((M.Atan2(0.9375, 2.0 + M.Cos(a)) >= M.Asinh(a)) || ((n >> 1) < n)))) {
            Real[] y5 = new Real[2 + Idx((n++ >> 1), 4)];
        } else if ((n > 1)) {
            Real[] y6 = new Real[] { M.Sin(((checked(1 % 50 + 1)) switch { 0 => a, 1 => (-0.6875), _ => a })), M.Atan((M.Round(3.0 * x[x.Length - 1]) * x[x.Length - 1])), a };
            if ((((int)(unchecked((uint)n) >> 3) % 2 == 0) || !((n % 3) % 2 == 0))) {
                x[0] = (0.2 * M.Atan((0.75 * x[0] + 0.25 * (M.Floor(v3) + 0.5 * v3))) + 0.1);
            }
        } else {
            {
                for (int i8 = 0; i8 < Idx((3 / 2), 6); i8++) {
                    for (int j9 = i8; j9 >= 0; j9--) {
                        x[Idx(checked((int)(4.0 * ((((int)((long)1 * 5 % 7) % 3 != i8) || ((v4 + b) > 0.8125)) ? v3 : v4)) % 50 + 1), x.Length)] *= (0.9 + 0.2 * M.Sin((b = M.Atan(b))));
                    }
                    for (int i10 = 0; i10 < x.Length; i10++) {
                        Real v11 = M.Atan((M.FusedMultiplyAdd(x[Idx(i10, x.Length)], v3, 0.25) + (a - (-2.1875))));
                    }
                }
            }
            L7: ;
        }
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return (((((0.1 * ((4 >> 1) % 7)) + M.Sin((-1.1875))) + M.Sin(b)) + M.Sin(t12)) + M.Sin(v3));
    }
}

public static class P24 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Sin((t * _p)); }
    }
    public sealed class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t += (0.2 * M.Atan((M.Cbrt(1.0 + Sq(3.3125)) + (P - t))) + 0.1);
            Real v1 = (0.1 * (((K > 1) ? K : K) % 7));
            return M.Sin(((t / (1.5 + M.Abs((-0.8125)))) + M.Sin(P)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    private static Real H2(Real[] y, int k) {
        int fuel = 12;
        y[Idx(2, y.Length)] += (0.4 * M.Sin(M.CopySign(y[Idx(k, y.Length)], (((((int)M.Floor(y[0]) > y.Length) ? y.Length : k)) switch { 0 => y[1], 1 => y[Idx(((k >> 1) % 3), y.Length)], _ => 0.1875 }))));
        return (((0.75 * y[1] + 0.25 * y[1]) / (2.0 + M.Sin((y[y.Length - 1] / (2.0 + M.Sin(y[y.Length - 1])))))) + y[Idx((int)((long)k * 5 % 7), y.Length)] * y[Idx((int)((long)k * 5 % 7), y.Length)]);
    }
    private static C0 H3(int k, Real t) {
        int fuel = 12;
        Real v4 = (t = M.Sin((t + (0.1 * ((int)(4.0 * (t * t)) % 7)))));
        return new C0((((t + t) / (2.0 + M.Sin(v4))) + M.Sin(v4)), ((t / (1.0 + Sq(t))) - 0.5 * v4));
    }
    private static Real H5(Real[] y, int k) {
        int fuel = 12;
        C0 c6 = H3((int)((long)3 * 5 % 7), (0.4 * M.Sin(y[Idx((int)((long)(k / 2) * 5 % 7), y.Length)])));
        y[Idx((int)(4.0 * (c6.P = M.Atan(c6.P))), y.Length)] = (0.4 * M.Sin((M.FusedMultiplyAdd(3.4375, c6.P, 0.25) * c6.Step(c6.P))));
        return (M.Log2(2.0 + Sq(c6.Q)) + c6.P);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v7 = a;
        List<Real> l8 = new List<Real>() { M.Atan(M.Pow(x[x.Length - 1], 3.0)), b };
        bool f9 = (M.Sinh(M.Sin(a)) >= (v7 / (2.0 + M.Sin(a))));
        for (int i10 = 1; i10 < M.Min((n / 2), 5); i10 += 2) { if (l8.Count < 8) l8.Add(Soft(M.Acosh(1.5 + Sq(b)))); }
        {
            do {
                if ((((2 / 2) % 2 == 0) || f9)) {
                    l8[Idx((5 + 2), l8.Count)] += (0.5 * M.Cos((v7 - b)));
                    Real v12 = (0.4 * M.Sin(H2(x, (3 ^ x.Length))));
                }
            }
            while (fuel-- > 0 && (((a - a) > 2.6875) || ((0.75 * a + 0.25 * l8[Idx((0 / 2), l8.Count)]) <= (-2.4375))));
        }
        L11: ;
        List<Real> l13 = new List<Real>() { (0.4 * M.Sin(b)), a };
        C0 c14 = H3((int)(unchecked((uint)l13.Count) >> 3), (0.3 * M.Tanh(l8[Idx((l13.Count + l13.Count), l8.Count)])));
        (c14.P, v7) = (v7, c14.P);
        Real v15 = M.Max(c14.Q, b);
        Real t16 = 0.0;
        foreach (Real e17 in x) { t16 += 1.5 * (e17); }
        return ((M.Pow(1.0 + Sq(v7), M.Tanh(b)) - 0.5 * b) + M.Sin(b));
    }
}

public static class P25 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Min(Q, t) + P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S1 {
        public Real P, Q; public int K;
        public S1(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += M.Sin(((0.1 * ((((2.3125 + t) <= 0.6875) ? K : K) % 7)) * (t = (0.2 * M.Atan(t) + 0.1))));
            return (Q + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G2<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G3<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = a;
        if ((n > 1)) {
            Array.Clear(x);
            b *= (0.9 + 0.2 * M.Sin(M.Pow(x[1], 2.0)));
            switch (((n - n) / 2)) {
                case 0:
                {
                    Real v5 = 1.0 + Sq((0.5 * M.Cos((v4 * b))));
                    while (v5 > 1e-2 && fuel-- > 0) {
                        for (int i6 = 0 - 1; i6 >= 0; i6--) {
                            (Real, Real) p7 = (M.Sin(M.Atan(x[(int)(unchecked((uint)(n)) % (uint)x.Length)])), (0.4 * M.Sin(M.Asin(0.9 * M.Sin(v4)))));
                            Func<Real, Real> h10 = ((p7.Item2 - 3.4375) >= (0.1 * ((i6 % 3) % 7))) ? (Func<Real, Real>)(t8 => M.Sin((((Sq(b) >= b) || (((((n / 2) > 4) & (M.Min(p7.Item2, b) < t8)) ? x[0] : v4) >= 1.1875)) ? t8 : (-1.5625)))) : (Func<Real, Real>)(t9 => (0.4 * M.Sin((0.75 * x[Idx(1, x.Length)] + 0.25 * v4))));
                        }
                        v4 -= Soft((v4 = Soft(M.Log2(2.0 + Sq(b)))));
                        for (int i11 = 0; i11 < Idx(((M.Asin(0.9 * M.Sin(a)) <= 2.8125) ? 3 : n), 6); i11++) {
                            Real v12 = M.Tanh(M.Tan(0.5 * M.Sin((b * b))));
                            for (int j13 = 0; j13 < Idx((int)(4.0 * M.Asin(0.9 * M.Sin(v4))), 6); j13++) {
                                a += Soft(Soft(G2<Real>(M.Sin, Soft(G2<Real>(M.Sin, v12) - G2<Real>(v => v * 0.5, M.Min(v12, v12)))) - G2<Real>(v => v * 0.5, ((x[Idx(checked((int)((long)j13 * 5 % 7) % 50 + 1), x.Length)] = (0.5 * M.Cos(x[Idx((int)M.Floor((v5 * x[Idx(M.Sign((x[((2 - (int)((long)3 * 5 % 7))) & 1] = M.Atan(v5))), x.Length)])), x.Length)]))) / (1.0 + Sq(Soft(G3<Real>(M.Sin, b) - G3<Real>(v => v * 0.5, v12))))))));
                            }
                            a += M.Tanh(M.Pow(M.Asin(0.9 * M.Sin((v4 * x[^2]))), 2.0));
                        }
                        v5 *= 0.3 + 0.1 * M.Cos(M.Exp(-Sq(v5)));
                    }
                } break;
                case 1:
                {
                    Real Local14(Real t15) {
                        int k16 = (((n / 2) >> 1)) % 9;
                        return Soft(((M.Floor(b) + 0.5 * b) + b));
                    }
                } break;
                default:
                {
                    v4 = v4;
                } break;
            }
        }
        Real t17 = 0.0;
        foreach (Real e18 in x) { t17 += M.Sin(e18); }
        return ((((((t17 = (0.5 * M.Cos(v4))) - 0.5 * b) + b) - 0.5 * b) + t17) + b);
    }
}
