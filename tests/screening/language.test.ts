import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { foreignLanguage } from '../../src/screening/text/language.ts';

// Each written for the test, and long enough to judge.
test.each([
  [
    'German',
    'Die Pumpe muss anhalten, wenn der Behälter leer ist. Das System soll die Werte speichern und dem Nutzer zeigen.',
  ],
  [
    'French',
    'La pompe doit être arrêtée quand le réservoir est vide. Le système garde les valeurs et les montre dans une liste.',
  ],
  [
    'Spanish',
    'La bomba debe parar cuando el depósito está vacío. El sistema guarda los valores y los muestra en una lista para el operador.',
  ],
  [
    'Polish',
    'Pompa musi się zatrzymać, gdy zbiornik jest pusty. System zapisuje wartości i pokazuje je na ekranie dla operatora.',
  ],
  [
    'Turkish',
    'Depo boş olduğunda pompa durmalı ve bir uyarı göstermeli. Sistem değerleri saklar ve operatör için bir liste olarak gösterir.',
  ],
  [
    'Turkish',
    'Kullanıcı girişleri sistem tarafından doğrulanmalıdır. Kayıtlar saklanmalıdır, silinen kayıtlar yöneticiye bildirilmelidir.',
  ],
  [
    'Vietnamese',
    'Danh sách tính năng (Feature List), ưu tiên (Priority), chủ sở hữu (Owner), quy tắc nghiệp vụ (Business Rules), tài liệu liên quan (Related Templates), điểm tích hợp (Integration Points), tiêu chí chấp nhận (Acceptance Criteria)',
  ],
  [
    'Russian',
    'Насос должен остановиться, когда бак пуст. Система хранит показания и показывает их оператору.',
  ],
  [
    'Ukrainian',
    'Насос має зупинитися, коли бак порожній. Система зберігає її показання і показує їх операторові.',
  ],
  [
    'Bulgarian',
    'Помпата трябва да спре, когато резервоарът е празен. Системата пази показанията и ги показва на оператора.',
  ],
  [
    'Persian',
    'پمپ باید هنگامی که مخزن خالی است بایستد. سامانه مقدارها را نگه می‌دارد و به کاربر نشان می‌دهد، چنان که گفته شد.',
  ],
  [
    'Romanian',
    'Pompa trebuie să se oprească atunci când rezervorul este gol. Sistemul păstrează valorile și le arată pe ecran pentru operator.',
  ],
  [
    'Catalan',
    'La bomba ha de parar quan el dipòsit és buit. El sistema desa els valors i els mostra en una llista per a l’operador amb la data.',
  ],
  [
    'Slovak',
    'Čerpadlo sa musí zastaviť, keď je nádrž prázdna. Systém ukladá hodnoty a zobrazí ich v zozname, ktorý je pre obsluhu.',
  ],
  [
    'Slovenian',
    'Črpalka se mora ustaviti, ko je rezervoar prazen. Sistem shrani vrednosti in jih pokaže na seznamu, ki je za upravljavca.',
  ],
  [
    'Croatian, Serbian or Bosnian',
    'Pumpa se mora zaustaviti kada je spremnik prazan. Sistem čuva vrijednosti i prikazuje ih na listi koja je za operatera.',
  ],
  [
    'Norwegian',
    'Pumpen skal stanse når tanken er tom. Systemet lagrer verdiene og viser dem etter tur til den som er på vakt, og de skal ikke bli slettet.',
  ],
  [
    'Macedonian',
    'Пумпата мора да запре кога резервоарот е празен. Системот ги чува вредностите, но ќе ги покаже и на операторот.',
  ],
  [
    'another language',
    'Pampu lazima isimame mara moja wakati wowote tangi la maji likiwa tupu kabisa. Mfumo huhifadhi thamani zote na kuzionyesha kwa mwendeshaji katika orodha.',
  ],
  [
    'another language',
    'Pump peab seisma jääma kui mahuti on tühi ja see on väga oluline. Kõik andmed hoitakse alles ja need näidatakse operaatorile nimekirjas kus uued väärtused on nähtavad.',
  ],
  ['Chinese', '水箱为空时，水泵必须停止。系统应保存读数，并将其显示给操作员。'],
  ['Japanese', 'タンクが空のとき、ポンプは停止しなければならない。システムは値を保存し、操作者に表示する。'],
  [
    'Korean',
    '사용자 는 Item 을 선택 하고 Button 을 눌러서 Page 를 열어 본다 는 것 이다. Header Token Response Success Failure Parameters Category Description Keywords. ',
  ],
  ['Greek', 'Η αντλία πρέπει να σταματά όταν η δεξαμενή είναι άδεια. Το σύστημα αποθηκεύει τις τιμές.'],
])('%s is told by its words or its script', (name, text) => {
  expect(foreignLanguage(text.repeat(4))).toBe(name);
});

test.each([
  [
    'English',
    'The pump shall stop when the tank is empty. The system keeps the values and shows them to the operator.',
  ],
  [
    'English with names and terms of other languages',
    'The system shall show the Donaudampfschiff of the Compagnie de la Loire to El Paso. ',
  ],
  [
    'English with a Turkish name',
    'The system shall show each ferry that leaves the pier of Kadıköy for the city within the next hour. ',
  ],
  [
    'English with names that have dots below',
    'The system shall show each ferry to Ọ̀ṣọgbo, Ọ̀yọ́ and Ẹdẹ, and the piers of Ẹkọ. ',
  ],
  [
    'a list of names',
    'Ada Lovelace, Grace Hopper, Alan Turing, Edsger Dijkstra, Barbara Liskov, Donald Knuth, John Backus, Niklaus Wirth. ',
  ],
  [
    'a specification without articles',
    'System will send email after user create account. System will lock account after five wrong password attempts within ten minutes. ',
  ],
  [
    'a list of steps',
    'User selects product system shows product details page. Admin clicks delete button system removes product system writes log entry. ',
  ],
  [
    'a row of headlines',
    'Storm leaves thousands without power across northern coast overnight\nUnion leaders reject pay offer before planned rail strike\n',
  ],
  [
    'a recipe',
    'Mix flour sugar eggs butter milk until smooth then pour batter into greased pan bake thirty minutes until golden. ',
  ],
  [
    'a record of work',
    'Reduced page load times forty percent by rewriting legacy rendering pipeline. Mentored junior colleagues, ran weekly workshops covering software design patterns. ',
  ],
  [
    'a row of names',
    'Members present were Ada Byron Grace Murray Alan Mathison Edsger Wybe Barbara Jane Donald Ervin John Warner Niklaus Emil. ',
  ],
  [
    'a list of units, with hyphens and abbreviations',
    'Speed in km per hour. Non-volatile memory in MB. Non-linear error in percent. Latency in ms per node, e.g. in a ring. Noise in a cabin in dB per octave. ',
  ],
  ['a table of codes', 'a_b 0x1F ready state en de la x1 x2 y3 reg base addr '],
  ['code', 'const list = new Map(); for (const item of list) { print(item.name); } '],
])('%s is judged', (_, text) => {
  expect(foreignLanguage(text.repeat(6))).toBeNull();
});

test('a few words of another language are too few to tell', () => {
  expect(foreignLanguage('Das ist die Pumpe.')).toBeNull();
});

test('code is of no language', () => {
  const said = 'Das System muss die Werte speichern und dem Nutzer zeigen, wenn der Behälter leer ist.\n\n';
  const code = `\`\`\`sql\n${'select the_value as is from list where it not in (the, of, to) and is not by as;\n'.repeat(12)}\`\`\`\n\n`;
  const document = readDocument(`${said.repeat(4)}${code.repeat(4)}`, {
    id: 'a',
    name: 'a',
    format: 'markdown',
  });
  expect(screen(document).language).toBe('German');
});
