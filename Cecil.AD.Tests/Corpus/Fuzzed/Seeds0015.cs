public static class P15 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[] y1 = new Real[2 + Idx((int)(4.0 * (Q * Q)), 4)];
            for (int i2 = 0; i2 < y1.Length; i2++) { y1[i2] = (0.5 * M.Cos(t)); }
            Real v3 = ((M.Sin(y1[Idx((K % 3), y1.Length)]) / (1.0 + Sq(M.Max(P, y1[Idx(K, y1.Length)])))) - (M.Log(1.0 + Sq(P)) - (y1[0] - Q)));
            return ((v3 + t) - 0.5 * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S4 {
        public Real P, Q; public int K;
        public S4(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t += M.Atan((((Q * t) < 1.6875) ? (t = (0.4 * M.Sin(t))) : (Q - Q)));
            return ((P + Q) + P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G5<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v6 = ((M.Sign((a - a))) switch { 0 => M.Pow(2.0 + Sq(b), -1.5), 1 => (0.75 * a + 0.25 * b), _ => M.Pow(1.0 + Sq((a + a)), M.Tanh(b)) });
        v6 = b = M.Tanh(M.Pow(1.0 + Sq((a / (1.5 + M.Abs(v6)))), M.Tanh(v6)));
        Real Local7(Real t8) {
            a = Soft(M.Max(a, (((2 ^ 2) % 2 == 0) ? b : a)));
            return (0.5 * M.Cos((M.Abs(v6) + b)));
        }
        int k9 = (((int)(unchecked((uint)2) >> 3) % 3)) % 9;
        Real v10 = Soft(a);
        Real[] y11 = new Real[] { (0.3 * M.Tanh((a - v6))), Soft((v10 / (1.0 + Sq(v6)))), v6 };
        Real t12 = 0.0;
        foreach (Real e13 in y11) { t12 += M.Sin(e13); }
        return (((b + (-0.5625)) - 0.5 * 0.5625) + b);
    }
}

public static class P16 {
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
            List<Real> l1 = new List<Real>() { (0.3 * M.Tanh(M.Tan(0.5 * M.Sin(P)))), t };
            return M.Sin(((((0.75 * P + 0.25 * t) >= (-0.6875)) ? Q : P) + P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    private static C0 H2(int k, Real t) {
        int fuel = 12;
        int k3 = ((3 * (int)(4.0 * M.Pow(0.5 + M.Abs(t), M.Sin(t))) + 1)) % 9;
        return new C0((t + t), (M.Pow(0.5 + M.Abs(t), M.Sin((t * t))) + M.Sin(t)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = (((3 * x.Length + 1) > 0) ? (((0.9375 - a) >= (-1.1875)) ? M.CopySign(b, a) : M.Log10(2.0 + Sq(b))) : Sq(M.Pow(1.0 + Sq(b), M.Tanh(b))));
        int k5 = (((n + 5) / 2)) % 9;
        bool f6 = (M.Sign((v4 * v4)) % 2 == 0);
        _ = M.Max((((x[Idx(k5, x.Length)] += 0.25 * M.Sin(v4)) < (-0.1875)) ? b : b), (a / (1.5 + M.Abs(a))));
        v4 += M.Atan(M.CopySign((((a * v4) < (-1.6875)) ? x[Idx((x.Length - (5 % 3)), x.Length)] : x[0]), (v4 = (0.2 * M.Atan(v4) + 0.1))));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += 1.5 * (e8); }
        return ((((a = M.Atan(t7)) + M.Sin((-2.1875))) - 0.5 * t7) + t7 * t7);
    }
}

public static class P17 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            bool f1 = (((2.6875 >= 3.4375) || (Soft(Q) > M.Cbrt(1.0 + Sq(Q)))) | ((((K & 7) << 1 | 1) <= K) & ((t * Q) <= 0.6875)));
            return ((((((5 % 3)) switch { 0 => t, 1 => Q, _ => P }) >= (P * P)) ? Q : Q) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public Real P, Q; public int K;
        public S2(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t = Sq(M.FusedMultiplyAdd(P, Q, 0.25));
            return ((P * (-3.1875)) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static IEnumerable<Real> H3(Real[] y, int k, Real t) {
        int fuel = 12;
        for (int i4 = 0; i4 < Idx((int)(unchecked((uint)k) >> 3), 6); i4++) {
            yield return M.Sin((y[Idx((i4 % 3), y.Length)] + y[Idx((4 + 1), y.Length)]));
        }
        yield break;
    }
    private static Real H5(Real a, Real b) {
        int fuel = 12;
        a++;
        return (M.Abs((M.Floor(a) + 0.5 * a)) + M.Sin(a));
    }
    private static (Real, Real) H6(Real a, Real b) {
        int fuel = 12;
        switch (Idx(((2 >> 1) + 2), 5)) {
            case 0:
            { Real v7 = (b += 0.25 * M.Sin((H5(b, a) / (1.5 + M.Abs((0.6875 + b)))))); }
            goto case 1;
            case 1:
            {
                b = M.Sin((((2 ^ 2) % 3 != 2) ? (a * a) : M.Sinh(M.Sin(a))));
            } break;
            default:
            {
                S0 s8 = new S0(M.Sin(M.Pow(0.5 + M.Abs(b), M.Sin(a))), (0.5 * M.Cos((-0.0625))));
            } break;
        }
        int k9 = ((int)(unchecked((uint)1) >> 3)) % 9;
        return ((M.Exp(-Sq((b / (2.0 + M.Sin(b))))) + a), ((b = (0.2 * M.Atan((a = M.Tanh(b))) + 0.1)) + M.Sin(a)));
    }
    private static Real R11(Real a, Real b, int d) {
        return R10(v => M.Sin(v * a), b, d);
        static Real R10(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R10(u => f((0.2 * M.Atan((0.1 * ((4 % 3) % 7))) + 0.1)) + 0.25 * t, Soft(t), d - 1) : f(t);
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v12 = M.Log(1.0 + Sq(M.Clamp(Soft(b), -1.5, 1.25)));
        b = M.Tanh(M.Pow(0.5 + M.Abs((b * v12)), M.Sin((b * v12))));
        switch (Idx(checked((2 / 2) % 50 + 1), 5)) {
            case 0:
            {
                for (int i13 = 1; i13 < M.Min(M.Sign(M.Atan2(a, 2.0 + M.Cos(v12))), 5); i13++) {
                    b += Soft(M.Asin(0.9 * M.Sin((a * b))));
                }
            } break;
            case 1:
            case 3:
            {
                if (((int)(unchecked((uint)2) >> 3) % 3 != 2)) {
                    Real v14 = (b + (M.Max(v12, b) / (2.0 + M.Sin((a % 1.75)))));
                    if (((v14 / (1.0 + Sq(v12))) >= (-2.9375))) goto L15;
                    {
                        Real v16 = ((M.FusedMultiplyAdd(a, a, 0.25) - (0.6875 % 1.75)) - ((b += 0.25 * M.Sin(a)) * (((int)M.Floor(M.Pow(1.0 + Sq(v12), M.Tanh(b)))) switch { 0 => b, 1 => b, _ => v14 })));
                    }
                    L15: ;
                    int k17 = ((1 - ((((2 & 7) << 1 | 1) <= 2) ? 1 : 2))) % 9;
                } else {
                    b += (0.5 * M.Cos(M.Min(M.Clamp(v12, -1.5, 1.25), H5((-2.9375), v12))));
                    Real v18 = M.Pow(0.5 + M.Abs(M.FusedMultiplyAdd(a, v12, 0.25)), M.Sin((M.Pow(0.5 + M.Abs(a), M.Sin(v12)) * M.Acosh(1.5 + Sq(b)))));
                }
                for (int i19 = 0; i19 < Idx((((M.Floor(v12) + 0.5 * v12) >= 3.5625) ? 2 : 2), 6); i19++) {
                    Real v20 = Soft(M.CopySign(M.Max(a, a), M.Pow(0.5 + M.Abs(b), M.Sin(a))));
                    Real v21 = Soft((M.Cbrt(1.0 + Sq(a)) / (1.0 + Sq((b / (2.0 + M.Sin(v20)))))));
                    v12 += (0.2 * M.Atan(M.Sinh(M.Sin(v20))) + 0.1);
                }
            } break;
            case 5:
            default:
            {
                a = M.Sin((a + (v12 / (2.0 + M.Sin(a)))));
            } break;
        }
        b -= (0.3 * M.Tanh((b - (0.1 * ((2 - 4) % 7)))));
        Real[] y22 = new Real[2 + Idx((1 / 2), 4)];
        for (int i23 = 0; i23 < y22.Length; i23++) { y22[i23] = (0.2 * M.Atan(M.Tan(0.5 * M.Sin(a))) + 0.1); }
        if (((M.Min(b, y22[1]) <= v12) | (M.Max((-3.4375), a) >= v12))) goto L24;
        {
            a = (0.2 * M.Atan(M.Min(a, (0.25 * (Real)(float)(((2 & 7) << 1 | 1) % 9)))) + 0.1);
            for (int i25 = 1; i25 < y22.Length; i25++) {
                for (int i26 = 0; i26 < y22.Length; i26++) {
                    y22[Idx(i25, y22.Length)] += (0.3 * M.Tanh(y22[1]));
                    for (int j27 = 0; j27 < i26; j27++) {
                        v12 = (0.3 * M.Tanh(M.Pow(0.5 + M.Abs(((-0.4375) * b)), M.Sin(M.Pow(2.0 + Sq(y22[0]), -1.5)))));
                    }
                }
                foreach (Real e28 in H3(y22, i25, b)) {
                    y22[Idx(((i25 & 7) << 1 | 1), y22.Length)] = M.Tanh((M.Round(3.0 * (0.25 * (Real)(float)((int)M.Floor(M.Atan2(b, 2.0 + M.Cos(y22[i25]))) % 9))) * (0.25 * (Real)(float)((int)M.Floor(M.Atan2(b, 2.0 + M.Cos(y22[i25]))) % 9))));
                }
            }
            bool f29 = (H5(a, a) >= (-3.3125));
        }
        L24: ;
        Real t30 = 0.0;
        foreach (Real e31 in y22) { t30 += M.Sin(e31); }
        return (((M.CopySign(b, t30) + a * a) + M.Sin(t30)) + v12);
    }
}

public static class P19 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            (P, t, Q) = (t, Q, (0.3 * M.Tanh(M.Asin(0.9 * M.Sin(Q)))));
            return (M.Pow(1.0 + Sq(Q), M.Tanh(P)) + Q * Q);
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
            Real v2 = ((P - 2.8125) / (1.5 + M.Abs((M.Floor(Q) + 0.5 * Q))));
            t += M.Tanh(((v2 = (0.4 * M.Sin(Q))) * v2));
            return (Q + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct Cell3<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v4 = b;
        bool f5 = ((a = (0.4 * M.Sin(b))) < (-2.6875));
        a += (0.4 * M.Sin(M.Max((b / (2.0 + M.Sin(b))), M.Asin(0.9 * M.Sin(v4)))));
        Real v6 = (0.75 * (M.Atan2(a, 2.0 + M.Cos(b)) / (2.0 + M.Sin((0.25 * (Real)(float)((int)(unchecked((uint)2) >> 3) % 9))))) + 0.25 * ((M.Round(3.0 * a) * a) * (b * v4)));
        f5 = f5;
        int k7 = ((((2 & 7) << 1 | 1) / 2)) % 9;
        v4 = (0.2 * M.Atan(M.Atan2(v4, 2.0 + M.Cos(M.Log10(2.0 + Sq(v4))))) + 0.1);
        return (((M.Exp(0.5 * M.Tanh(v4)) + v4 * v4) + b * b) - 0.5 * b);
    }
}

public static class P20 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Atan((t * _p)); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            Q = M.Sin((Q + (0.1 * ((K + 0) % 7))));
            return Soft((M.Atan2(Q, 2.0 + M.Cos(Q)) + P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 2;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real[] y3 = new Real[] { (0.3 * M.Tanh(R)), (0.4 * M.Sin((Q - P))), t };
            _ = (R * P);
            return Soft(((0.5 * (P = Soft(t)) + base.Step(t)) + P * P));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            List<Real> l4 = new List<Real>() { M.Sin((R / (2.0 + M.Sin(R)))), t };
            (Real, Real) p5 = (M.Tanh(M.IEEERemainder(R, 2.5)), (0.3 * M.Tanh((l4[Idx((0 + l4.Count), l4.Count)] = M.Tanh(P)))));
            return M.Atan(((0.5 * (p5.Item2 / (1.5 + M.Abs(Q))) + base.Step(p5.Item1)) - 0.5 * p5.Item2));
        }
    }
    private static Real H6(C0 c, Real t) {
        int fuel = 12;
        int k7 = ((((3 * c.K + 1) & 7) << 1 | 1)) % 9;
        return (t + c.P);
    }
    private static Real H8(Real[] y, int k) {
        int fuel = 12;
        for (int i9 = 0; i9 < y.Length; i9++) {
            bool f10 = (((((((y[i9] / (1.0 + Sq(y[i9]))) >= 1.0625) && ((int)M.Floor(M.Pow(1.0 + Sq(y[Idx(y.Length, y.Length)]), 0.75)) % 2 == 0)) ? y[i9] : (-2.6875)) <= M.FusedMultiplyAdd(y[i9], y[i9], 0.25)) || (5 > 1)) && !(H6(new C2((0.4 * M.Sin(M.Log2(2.0 + Sq(3.1875)))), M.Sin((y[Idx(2, y.Length)] * y[Idx((i9 - 0), y.Length)]))), y[i9]) > ((-2.1875) - y[y.Length - 1])));
            Real[] y11 = new Real[] { (0.4 * M.Sin(M.Max(1.4375, y[i9]))), M.Tanh(M.Pow(1.0 + Sq(y[i9]), M.Tanh(y[Idx((((k % 3) <= y.Length) ? ((4 & 7) << 1 | 1) : k), y.Length)]))), y[i9] };
            y11[(5) & 1] -= (0.2 * M.Atan((y[Idx(M.Sign(M.Abs(y11[(int)(unchecked((uint)((int)(4.0 * (y11[Idx(checked(k % 50 + 1), y11.Length)] * y[i9])))) % (uint)y11.Length)])), y.Length)] - y[i9])) + 0.1);
        }
        return (M.Sin(((((y.Length / 2) < 0) || ((k >> 1) % 3 != 3)) ? y[Idx(((((y[((3 * k + 1)) & 1] / (2.0 + M.Sin(y[Idx((k + 5), y.Length)]))) <= 0.5625) ? k : y.Length) >> 1), y.Length)] : y[1])) + y[(int)(unchecked((uint)(M.Sign(((((0.1 * ((y.Length ^ k) % 7)) >= 3.0625) || (Sq(y[0]) < (y[Idx((int)((long)checked(y.Length % 50 + 1) * 5 % 7), y.Length)] / (2.0 + M.Sin(y[Idx(4, y.Length)]))))) ? y[Idx(y.Length, y.Length)] : y[(((k ^ k) + k)) & 1])))) % (uint)y.Length)]);
    }
    private static Real H12(C0 c, Real t) {
        int fuel = 12;
        Real v13;
        if (((int)(4.0 * (c.Q = Soft(t))) % 3 != c.K)) {
            c.P = (0.2 * M.Atan((c.P * (t = M.Atan(c.Q)))) + 0.1);
            v13 = M.Sin(M.Max(t, c.Q));
        } else { v13 = M.Atan(M.Sin(t)); }
        v13 += (0.3 * M.Tanh(M.Asinh(M.Sin((-0.1875)))));
        return ((M.Acosh(1.5 + Sq(v13)) * (v13 / (1.0 + Sq(t)))) + c.Q * c.Q);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v14 = (x[Idx(((int)(unchecked((uint)0) >> 3) >> 1), x.Length)] - (0.1 * (((2 & 7) << 1 | 1) % 7)));
        Real v15 = M.CopySign(0.9375, (x[((0 >> 1)) & 1] = (0.3 * M.Tanh((v14 + x[Idx((int)(unchecked((uint)2) >> 3), x.Length)])))));
        L16:
        { x[Idx((2 % 3), x.Length)] = (0.3 * M.Tanh(v15)); }
        if (fuel-- > 0 && (((1 & 7) << 1 | 1) <= 2)) goto L16;
        if ((((((-2.9375) + x[0]) < (M.Round(3.0 * v14) * v14)) | (M.Atanh(0.5 * M.Sin(x[(int)(unchecked((uint)(((2 & 7) << 1 | 1))) % (uint)x.Length)])) > (-2.5625))) || (4 > 1))) {
            v14 = (M.Atan2(v14, 2.0 + M.Cos(x[(int)(unchecked((uint)(2)) % (uint)x.Length)])) / (2.0 + M.Sin(H8(x, (2 >> 1)))));
        } else if (((3 / 2) <= 2)) {
            List<Real> l17 = new List<Real>() { Soft(v15), v15 };
        } else { v15 = (0.4 * M.Sin(M.CopySign(v15, M.Max(v15, v15)))); }
        v15 = v15;
        Real t18 = 0.0;
        foreach (Real e19 in x) { t18 += 1.5 * (e19); }
        return ((((-v15) + x[Idx((2 ^ x.Length), x.Length)] * x[Idx((2 ^ x.Length), x.Length)]) + M.Sin(v15)) + M.Sin(v15));
    }
}
