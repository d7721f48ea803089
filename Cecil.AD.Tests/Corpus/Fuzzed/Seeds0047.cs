public static class P47 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Atan((t * _p)); }
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
            Q %= 1.5;
            Q = M.Atan(M.Pow(0.5 + M.Abs(M.CopySign(P, 2.1875)), M.Sin((Q / (1.5 + M.Abs(P))))));
            switch ((2 ^ K)) {
                case 0:
                {
                    t += (0.5 * M.Cos((t + P)));
                    (P, Q) = (Q, P);
                }
                goto case 1;
                case 1:
                {
                    Real v1;
                    if (((int)(unchecked((uint)2) >> 3) % 2 == 0)) {
                        t = (0.4 * M.Sin((t * (0.25 * (Real)(float)((0 ^ 0) % 9)))));
                        v1 = M.Sin((t - t));
                    } else {
                        P = M.Tanh(M.Min(P, M.Exp(-Sq(P))));
                        v1 = (0.5 * M.Cos(M.Atan((-0.6875))));
                    }
                } break;
                default:
                {
                    t = M.Tanh(M.Atan2(t, 2.0 + M.Cos((3.3125 + P))));
                } break;
            }
            return (0.2 * M.Atan((M.Pow(Q, 2.0) - 0.5 * Q)) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = ((((x[^2] * x[^2]) <= 3.3125) || (M.Abs(x[Idx(5, x.Length)]) >= (x[Idx(((x.Length + x.Length) / 2), x.Length)] / (1.0 + Sq(x[Idx(((0 > 1) ? (x.Length >> 1) : 2), x.Length)]))))) ? M.Max((x[Idx(((int)M.Floor((x[Idx(2, x.Length)] * x[Idx(((2 & 7) << 1 | 1), x.Length)])) + 4), x.Length)] - x[Idx(2, x.Length)]), (x[Idx((2 ^ 2), x.Length)] / (2.0 + M.Sin((-1.1875))))) : (((x[1] >= 2.1875) && ((int)((long)1 * 5 % 7) > 2)) ? x[^2] : (1.9375 - x[Idx((int)(unchecked((uint)2) >> 3), x.Length)])));
        v2 = (0.3 * M.Tanh(M.Min(v2, (v2 - v2))));
        _ = (((-2.3125) + v2) + (v2 * v2));
        C0 c3 = new C0(M.Atan(M.Min(x[^2], (-0.5625))), (0.3 * M.Tanh(M.Sin(x[(int)(unchecked((uint)(x.Length)) % (uint)x.Length)]))));
        IStep u4 = new W(M.Tanh((0.75 * x[1] + 0.25 * c3.Q)));
        _ = (((int)(4.0 * (c3.Q / (2.0 + M.Sin(c3.Q)))) > 5) ? M.Acosh(1.5 + Sq(c3.Q)) : (v2 = M.Sin(x[0])));
        Real t5 = 0.0;
        foreach (Real e6 in x) { t5 += 1.5 * (e6); }
        return ((t5 + M.Sin(c3.P)) + M.Sin(v2));
    }
}

public static class P48 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            while (((P - Q) < (-0.6875)) && --fuel > 0) { Q = (0.4 * M.Sin((Q / (1.5 + M.Abs((Q = M.Sin(0.6875))))))); }
            t += Soft(((Q = M.Tanh(t)) / (1.0 + Sq(M.Cos(Q)))));
            return (P + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = (T.Max(b, s) * (-s + a));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    public struct Cell2<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H3(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = M.Min((((3 * 0 + 1)) switch { 0 => x[Idx((int)(4.0 * M.FusedMultiplyAdd(1.8125, x[(M.Sign(x[x.Length - 1])) & 1], 0.25)), x.Length)], 1 => x[Idx(checked(((((n & 7) << 1 | 1) >= x.Length) ? n : 3) % 50 + 1), x.Length)], _ => (x[Idx(x.Length, x.Length)] * x[Idx((int)(unchecked((uint)n) >> 3), x.Length)]) }), x[Idx((int)(4.0 * x[Idx(n, x.Length)]), x.Length)]);
        n ^= (int)(4.0 * ((-0.0625) / (2.0 + M.Sin(v4)))) & 7;
        Real v5 = M.Exp(0.5 * M.Tanh(M.Tanh(v4)));
        Real v6 = M.Min(v5, v4);
        if (((n + n) % 3 != n)) goto L7;
        {
            x = (M.Min(v5, v6) < 1.6875) ? x : x;
            for (int i8 = 0; i8 < x.Length; i8 += 2) {
                for (int i9 = 0; i9 < x.Length; i9++) {
                    x = new Real[x.Length];
                    switch (Idx((0 - (2 % 3)), 5)) {
                        case 0:
                        {
                            x[1] += (0.2 * M.Atan(M.Cos(M.Pow(2.0 + Sq(x[^2]), -1.5))) + 0.1);
                        } break;
                        case 1:
                        {
                            x[Idx(checked(x.Length % 50 + 1), x.Length)] = M.Sin((v6 - (0.1 * (((M.Pow(1.0 + Sq(v5), M.Tanh(v5)) <= M.Exp(M.Sin(v5))) ? x.Length : (--n)) % 7))));
                        } break;
                        default:
                        {
                            v4 = M.Tanh(M.Cbrt(1.0 + Sq(M.Log10(2.0 + Sq(v5)))));
                        } break;
                    }
                    H3(ref x[Idx((3 / 2), x.Length)], (v4 * 2.6875), out Real v10);
                    for (int i11 = 0; i11 < x.Length; i11++) { v4 = Soft(x[i11]); }
                }
                Real v12 = 1.0 + Sq((0.4 * M.Sin(M.Abs(v4))));
                while (v12 > 1e-2 && fuel-- > 0) {
                    Real v13 = M.Tanh(M.Sin((x[x.Length - 1] - v5)));
                    v12 *= 0.3 + 0.1 * M.Cos((v6 - v4));
                }
                v5 = (0.2 * M.Atan(((v6 * v6) + (v5 * v5))) + 0.1);
            }
        }
        L7: ;
        x[Idx(((((3 & 7) << 1 | 1) & 7) << 1 | 1), x.Length)] /= (1.1 + Sq(3.3125));
        switch ((n - checked(1 % 50 + 1))) {
            case 0:
            {
                x[Idx((int)(unchecked((uint)n) >> 3), x.Length)] += M.Tanh((x[^2] = (0.4 * M.Sin((v4 * v6)))));
            } break;
            case 1:
            {
                x[Idx((((x.Length / 2) & 7) << 1 | 1), x.Length)] = (0.3 * M.Tanh((v5 = (0.2 * M.Atan(M.Pow(1.0 + Sq(v5), M.Tanh(v5))) + 0.1))));
            } break;
            default:
            {
                _ = M.FusedMultiplyAdd((v5 - v5), (v4 - v6), 0.25);
                while (((3 * n + 1) % 3 != 1) && --fuel > 0) {
                    Cell2<Real> z14 = new Cell2<Real>(Soft(M.Log(1.0 + Sq(x[Idx((3 * ((n & 7) << 1 | 1) + 1), x.Length)]))));
                    foreach (Real e15 in x) { int k16 = ((n - ((n & 7) << 1 | 1))) % 9; }
                }
            } break;
        }
        return ((((v6 += 0.25 * M.Sin(1.4375)) + x[x.Length - 1] * x[x.Length - 1]) + M.Sin(v5)) - 0.5 * v4);
    }
}

public static class P49 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Tanh((t * _p)); }
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
            for (int i3 = 0; i3 < 2; i3++) {
                Real v4 = (0.5 * M.Cos(Q));
                P += Soft((-3.1875));
            }
            (P, t) = (t, P);
            return M.Tanh((M.Pow(1.0 + Sq(t), M.Tanh(P)) + t * t));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real Local5(Real t6) { return (0.2 * M.Atan(((t6 * R) + 1.6875)) + 0.1); }
            return M.Tanh(((0.5 * Q + base.Step(R)) + R));
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
            Real v7 = Q;
            return (0.3 * M.Tanh(((0.5 * (0.75 * Q + 0.25 * R) + base.Step(t)) + M.Sin(v7))));
        }
    }
    public struct Cell8<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H9(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        for (int i10 = 0; i10 < Idx((2 % 3), 6); ++i10) {
            C0[] o11 = new C0[] { new C1((0.5 * M.Cos((0.1 * ((((b - a) <= (-1.3125)) ? 1 : 3) % 7)))), (0.5 * M.Cos((b - b)))), new C2(M.Sin(a), (0.5 * M.Cos((c / (2.0 + M.Sin(c)))))), new C1((0.4 * M.Sin((c + c))), M.Atan((0.75 * a + 0.25 * b))) };
        }
        return;
    }
    private static Real R12(Real a, Real b, int d) {
        int fuel = 4;
        (b, b, a) = (a, a, (0.4 * M.Sin(M.CopySign(a, b))));
        a += (0.2 * M.Atan((0.75 * (d > 0 ? M.Sin(R12((0.2 * M.Atan(M.Cbrt(1.0 + Sq(b))) + 0.1), (0.1 * (checked(d % 50 + 1) % 7)), d - 1)) : 0.5 * (0.2 * M.Atan(M.Cbrt(1.0 + Sq(b))) + 0.1)) + 0.25 * (b = (0.2 * M.Atan(a) + 0.1)))) + 0.1);
        return (((b - a) + b) + (d > 0 ? M.Sin(R12((0.5 * M.Cos((d > 0 ? M.Sin(R12((0.2 * M.Atan((0.75 * (-0.5625) + 0.25 * (-3.4375))) + 0.1), (a = M.Atan(b)), d - 1)) : 0.5 * (0.2 * M.Atan((0.75 * (-0.5625) + 0.25 * (-3.4375))) + 0.1)))), (b = (0.3 * M.Tanh(b))), d - 1)) : 0.5 * (0.5 * M.Cos((d > 0 ? M.Sin(R12((0.2 * M.Atan((0.75 * (-0.5625) + 0.25 * (-3.4375))) + 0.1), (a = M.Atan(b)), d - 1)) : 0.5 * (0.2 * M.Atan((0.75 * (-0.5625) + 0.25 * (-3.4375))) + 0.1))))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v13;
        if (((0.1 * ((n / 2) % 7)) > (0.1 * ((2 ^ 5) % 7)))) {
            v13 = M.Tanh((x[Idx(n, x.Length)] / (2.0 + M.Sin(x[1]))));
        } else { v13 = Soft(M.Acosh(1.5 + Sq(x[x.Length - 1]))); }
        C0 c14 = new C1(Soft(M.Atanh(0.5 * M.Sin(1.0625))), (0.5 * M.Cos((v13 * v13))));
        Real v15 = M.Asin(0.9 * M.Sin(Soft(c14.P)));
        c14 = new C0(M.Tanh((0.1 * (checked(n++ % 50 + 1) % 7))), M.Atan(c14.P)) { Next = c14 };
        Real t16 = 0.0;
        foreach (Real e17 in x) { t16 += M.Sin(e17); }
        return ((((M.Pow(c14.P, 3.0) + M.Sin(v13)) - 0.5 * (-2.0625)) + c14.Q * c14.Q) - 0.5 * (-0.6875));
    }
}

public static class P50 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q = M.Atan2(P, 2.0 + M.Cos(Q));
            return (((((0 ^ K) <= K) || (((checked(4 % 50 + 1)) switch { 0 => P, 1 => 2.4375, _ => P }) >= (!(M.Exp(0.5 * M.Tanh(P)) < 2.3125) ? 0.0625 : t))) ? P : Q) + t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real[,] g2 = { { (0.4 * M.Sin(M.Sqrt(1.0 + Sq(c)))), 0.5, M.Sin(M.Pow(0.5 + M.Abs(a), M.Sin(b))) }, { 0.25, M.Sin(M.Pow(0.5 + M.Abs(a), M.Sin(b))), (0.4 * M.Sin(M.Sqrt(1.0 + Sq(c)))) } };
        return;
    }
    private static void H3(Real[] y, Real t) {
        int fuel = 12;
        return;
    }
    private static void H4(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        if (((int)((long)2 * 5 % 7) % 3 != 3)) {
            Real v5 = (((a += 0.25 * M.Sin(c)) < a) ? (-M.CopySign(c, a)) : ((a / (1.0 + Sq(b))) * (b / (2.0 + M.Sin(3.5625)))));
        } else if ((b <= M.Atan2(b, 2.0 + M.Cos(b)))) {
            c += M.Tanh(M.Atan2((b + b), 2.0 + M.Cos(M.Asin(0.9 * M.Sin(a)))));
            Real v6 = ((((2 & 7) << 1 | 1) % 2 == 0) ? (0.75 * b + 0.25 * a) : b);
        } else { a = M.Atan(M.Min(a, c)); }
        return;
    }
    private static Real R9(Real a, Real b, int d) {
        R7(ref a, b, d);
        return M.Atan(a) - b;
        static void R7(ref Real a, Real b, int d) {
            int fuel = 4;
            if (d > 0) R7(ref a, (0.5 * M.Cos(M.Atan2(2.6875, 2.0 + M.Cos((-2.6875))))), d - 1);
            if (((a + b) > M.Atan2(b, 2.0 + M.Cos(b)))) {
                if (((3 * d + 1) > 0)) { return; }
                for (int i8 = 0; i8 < Idx((3 ^ d), 6); i8++) { b = a = M.Sin(Sq((b - (-1.4375)))); }
            }
            (a, b) = (b, b);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v10 = M.Atan2(x[Idx((int)(4.0 * Soft(x[Idx((5 - 2), x.Length)])), x.Length)], 2.0 + M.Cos(x[Idx(checked(2 % 50 + 1), x.Length)]));
        x[1] = M.Atan((v10 = (0.3 * M.Tanh((v10 = (0.4 * M.Sin(2.9375)))))));
        int k11 = (((2 / 2) >> 1)) % 9;
        int k12 = ((int)((long)(int)((long)2 * 5 % 7) * 5 % 7)) % 9;
        Real t13 = 0.0;
        foreach (Real e14 in x) { t13 += M.Sin(e14); }
        return ((((((((3 * k11 + 1)) switch { 0 => t13, 1 => x[^2], _ => x[(int)(unchecked((uint)(((((k12 & 7) << 1 | 1) < k11) ? ((k11 & 7) << 1 | 1) : 0))) % (uint)x.Length)] }) + M.Sin(t13)) + t13 * t13) + v10) + t13 * t13) + M.Sin(t13));
    }
}
