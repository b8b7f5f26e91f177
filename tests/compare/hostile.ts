// @ts-nocheck
let seed=1; const rnd=(n)=>{ seed=(Math.imul(seed,1103515245)+12345)>>>0; return Math.floor(seed/4294967296*n); };
const shuffle=(a)=>{ a=[...a]; for(let i=a.length-1;i>0;i--){const j=rnd(i+1); [a[i],a[j]]=[a[j],a[i]];} return a; };
const chunk=(a,k)=>Array.from({length:Math.ceil(a.length/k)},(_,i)=>a.slice(i*k,i*k+k));
const word=(i)=>'w'+i.toString(36)+'q'; const Cap=(i)=>'W'+i.toString(36)+'q';
const rep=(u,n)=>u.repeat(Math.ceil(n/u.length)).slice(0,n);
const P = {
 'one quoted word': (n)=>[rep('"a" ',n),rep('“b” ',n)],
 'same quoted word': (n)=>[rep('"ab" ',n),rep('“ab” ',n)],
 'quoted words with said': (n)=>[rep('"a" Ann said of B. ',n),rep('“b” said The News ',n)],
 'The after quote': (n)=>[rep('"a" '+'The '.repeat(58),n),rep('“b” '+'The Ab'.repeat(40),n)],
 'A A after quote': (n)=>[rep('"a" '+'A H H SBkSgÀ'.repeat(19),n),rep('“b” '+'A, aaa, '.repeat(29),n)],
 'short quotes in long sentences': (n)=>{ const v=Math.max(1,Math.floor(n/8/50)); const all=Array.from({length:v*50},(_,i)=>i%v); const L=chunk(shuffle(all),150).map(c=>'A '+c.map(i=>`"${word(i)}"`).join(' ')+'.').join(' '); const R=chunk(shuffle(all),150).map(c=>'A '+c.map(word).join(' ')+'.').join(' '); return [L,R]; },
 'short quotes both': (n)=>{ const v=Math.max(1,Math.floor(n/8/50)); const all=Array.from({length:v*50},(_,i)=>i%v); const q=()=>chunk(shuffle(all),150).map(c=>'A '+c.map(i=>`"${word(i)}"`).join(' ')+'.').join(' '); return [q(),q()]; },
 'short quotes short sentences': (n)=>{ const v=Math.max(1,Math.floor(n/8/50)); const all=Array.from({length:v*50},(_,i)=>i%v); const L=shuffle(all).map(i=>`A "${word(i)}".`).join(' '); const R=chunk(shuffle(all),190).map(c=>'A '+c.map(word).join(' ')+'.').join(' '); return [L,R]; },
 'names many near': (n)=>{ const k=Math.floor(n/20); const L=Array.from({length:k},(_,i)=>`Sergey ${Cap(i)}`).join(' and '); const R=Array.from({length:k},(_,i)=>`Serge${String.fromCharCode(0x4e00+i%20000)} ${Cap(i)}`).join(' and '); return [L,R]; },
 'names many near both': (n)=>{ const k=Math.floor(n/20); const ch=(i)=>String.fromCharCode(0x4e00+i%20000); const L=Array.from({length:k},(_,i)=>`Serge${ch(i)} ${Cap(Math.floor(i/20))}`).join(' and '); const R=Array.from({length:k},(_,i)=>`Serga${ch(i)} ${Cap(Math.floor(i/20))}`).join(' and '); return [L,R]; },
 'rank runs': (n)=>{ const p=Math.floor(Math.sqrt(n/4)); const per=Array.from({length:p},(_,i)=>word(i)); const P=(k)=>Array.from({length:k},()=>per.join(' ')).join(' '); const k=Math.floor(n/p/4); const pre=[]; for(let i=0;i<p-2;i++) for(let j=0;j<i%Math.floor(Math.sqrt(p))*1;j++) pre.push(`${per[i]} ${per[i+1]} ${per[i+2]} z${i}x${j}`); return [P(k), pre.join(' ')+' '+P(k)+' x']; },
 'rank runs full': (n)=>{ const p=Math.floor(Math.sqrt(n/8)); const per=Array.from({length:p},(_,i)=>word(i)); const k=Math.floor(n/p/8); const P=Array.from({length:k},()=>per.join(' ')).join(' '); const pre=[]; for(let i=0;i<p-2;i++) for(let j=0;j<i%k;j++) pre.push(`${per[i]} ${per[i+1]} ${per[i+2]} z${i}x${j}`); return [P, pre.join(' ')+' '+P+' x']; },
 'reworded 60': (n)=>{ const k=Math.floor(n/8/12/60); const L=[],R=[]; for(let g=0;g<k;g++) for(let c=0;c<60;c++){ const ws=Array.from({length:12},(_,i)=>word(g*12+i)); L.push('A '+shuffle(ws).join(' ')+'.'); R.push('A '+shuffle(ws).join(' ')+'.'); } return [shuffle(L).join(' '),shuffle(R).join(' ')]; },
 'reworded big and small': (n)=>{ const w=Math.floor(n/8/60); const ws=Array.from({length:w},(_,i)=>word(i)); const L=Array.from({length:60},()=>'A '+shuffle(ws).join(' ')+'.'); const R=[]; for(let c=0;c<60;c++) R.push(...chunk(shuffle(ws),Math.max(3,Math.floor(w/70))).map(s=>'A '+s.join(' ')+'.')); return [L.join(' '),shuffle(R).join(' ')]; },
 'one long sentence reworded': (n)=>{ const ws=Array.from({length:n/8},(_,i)=>word(i)); return [ws.join(' '),shuffle(ws).join(' ')]; },
 'identical': (n)=>[rep('ferry ',n),rep('ferry ',n-6)],
 'breaks': (n)=>[rep('ferry '.repeat(50)+'pier ',n),rep('ferry '.repeat(51)+'pier ',n)],
 'sentence': (n)=>[rep('The ferry Aurora hit a pier in Elm. ',n),rep('A pier in Elm hit the ferry. ',n)],
 'names': (n)=>[rep('Minister Sergey Holm ',n),rep('Minister Sergei Holm ',n)],
 'figures': (n)=>[rep('1,',n),rep('1.1,',n)],
 'figures $': (n)=>[rep('$1',n)+'a',rep('1:1',n)],
 'figures distinct': (n)=>[Array.from({length:n/7},(_,i)=>i).join(' '),Array.from({length:n/7},(_,i)=>i+7).join(' ')],
 'titles': (n)=>[rep('A.B.C.D.E.F.G.H.I.J ',n),rep('Minister for A.B.C.D.E.F.G ',n)],
 'quotes nested': (n)=>[rep('“ ',n),rep('"a',n)],
 'wordless passages in a run': (n)=>['aa bb'+'\n.'.repeat(n/2)+'\ncc dd aa bb cc ee',rep('aa bb cc dd. ',n)],
 'short passages': (n)=>[rep('aa\n',n),rep('bb\n',n)],
 'long names': (n)=>{const k=Math.floor(Math.sqrt(n)); const x='Q'+'a'.repeat(k); return [Array.from({length:n/k/2},(_,i)=>`${x} ${Cap(i)}`).join(' '),Array.from({length:n/k/2},(_,i)=>`${x}${String.fromCharCode(0x4e00+i)} ${Cap(i)}`).join(' ')]; },
};
export const hostilePairs = Object.entries(P);
